import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import { isPersona, PASSWORD, personas } from "#mocks/seeds/personas.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { region, SESSIONS, watchRequests } from "#tests/session-screen.ts";

const denied = ["agency-guest", "portal-partner", "platform-no-access"] as const;
const notAllowed = () => screen.findByRole("heading", { level: 1, name: "You can’t see this page" });
const factAfter = (term: string) => screen.getByText(term).nextElementSibling;

/** Everything that the server answers about sessions, as far as it names any. */
function watchRows(): string[] {
  const rows: string[] = [];
  const note = async ({ request, response }: { request: Request; response: Response }) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith("/api/sessions")) return;
    const body = await response.clone().text();
    rows.push(...(body.match(/"ses_\w+"/g) ?? []));
  };
  server.events.on("response:mocked", (event) => void note(event));
  return rows;
}

describe("whoever may not see sessions", () => {
  it.each(denied)("is told so, what is missing and whom to ask: %s", async (as) => {
    await renderAt(SESSIONS, { as });
    expect(await notAllowed()).toBeVisible();
    expect(factAfter("Missing permission")).toHaveTextContent("platform.sessions.view");
    expect(factAfter("Signed in as")).toHaveTextContent(personas[as].email);
    expect(factAfter("Whom to ask")).toHaveTextContent(/\S+@\S+\.example/);
    expect(screen.queryByRole("region", { name: /sessions?$/i })).not.toBeInTheDocument();
  });

  it.each(denied)("gets no row of any: %s", async (as) => {
    const rows = watchRows();
    const { world } = await renderAt(SESSIONS, { as });
    await notAllowed();
    expect(rows).toEqual([]);
    expect(document.body).not.toHaveTextContent(world.sessionId());
  });

  it.each(denied)(
    "gets the same at the address of a session, and nothing is asked for it: %s",
    async (as) => {
      const asked = watchRequests();
      await renderAt(`${SESSIONS}/ses_anything`, { as });
      expect(await notAllowed()).toBeVisible();
      expect(asked.map(({ path }) => path)).not.toContain("/api/sessions/ses_anything");
    },
  );

  it.each(denied)("is led there by no link, and nothing is asked for on the way: %s", async (as) => {
    const asked = watchRequests();
    const { router } = await renderAt("/profile", { as });
    await screen.findByRole("heading", { name: "My profile" });
    expect(screen.queryByRole("link", { name: "Sessions & devices" })).not.toBeInTheDocument();
    await router.navigate(SESSIONS);
    await notAllowed();
    expect(asked.filter(({ path }) => path.startsWith("/api/sessions"))).toEqual([]);
  });

  it("can still sign out", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-guest" });
    await notAllowed();
    await user.click(screen.getByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
  });
});

describe("whoever may not see a section of the organization", () => {
  const team = ["pf.sessions.view_org", "Team and everybody’s sessions"] as const;
  const keys = ["pf.api_keys.view", "API sessions"] as const;
  const audit = ["pf.audit.view", "Audit log"] as const;

  it.each([
    ["/settings/team", "agency-member", ...team],
    ["/settings/team/usr_ana", "agency-member", ...team],
    ["/settings/sessions?scope=organization", "platform-viewer", ...team],
    ["/settings/devices?scope=organization", "clinic-staff", ...team],
    ["/settings/terminations/trm_1", "clinic-staff", ...team],
    ["/settings/api-keys", "clinic-owner", ...keys],
    ["/settings/api-keys/key_1", "clinic-owner", ...keys],
    ["/settings/audit", "portal-client-admin", ...audit],
  ] as const)(
    "is told what %s is, what is missing, and whom to ask: %s",
    async (address, as, permission, section) => {
      const asked = watchRequests();
      await renderAt(address, { as });
      expect(await notAllowed()).toBeVisible();
      expect(factAfter("Section")).toHaveTextContent(section);
      expect(factAfter("Missing permission")).toHaveTextContent(permission);
      expect(factAfter("Whom to ask")).toHaveTextContent(/\S+@\S+\.example/);
      const navigation = screen.getByRole("navigation", { name: "Settings" });
      expect(within(navigation).queryByRole("link", { name: section })).not.toBeInTheDocument();
      expect(asked.filter(({ path }) => /org|api-keys|audit/.test(path))).toEqual([]);
    },
  );
});

describe("whoever may see sessions", () => {
  const allowed = Object.keys(personas)
    .filter(isPersona)
    .filter((name) => !denied.some((other) => other === name));

  it.each(allowed)("sees their own: %s", async (as) => {
    await renderAt(SESSIONS, { as });
    expect(await region("Current session")).toBeVisible();
  });

  it("is told so when the permission goes while they look", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "platform-viewer" });
    await region("Current session");
    const { userId } = personas["platform-viewer"];
    const person = world.db.users.get(userId);
    if (!person) throw new Error("There is no platform-viewer");
    world.db.put("users", { ...person, permissions: [] });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/^Not up to date/)).toBeVisible();
  });
});

describe("whoever is not signed in", () => {
  it.each([
    [SESSIONS, SESSIONS],
    [`${SESSIONS}/ses_1?from=mail`, `${SESSIONS}/ses_1?from=mail`],
    ["/profile", "/profile"],
    ["/no/such/page", "/no/such/page"],
  ])("from %s is asked to sign in, and the way back is %s", async (address, back) => {
    const { router } = await renderAt(address);
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    const { pathname, search } = router.state.location;
    expect(pathname).toBe("/sign-in");
    expect(new URLSearchParams(search).get("return")).toBe(back);
  });

  it("comes back to where they were going by signing in", async () => {
    const { user, router } = await renderAt("/profile");
    await user.type(
      await screen.findByRole("textbox", { name: "E-mail address" }),
      personas["agency-member"].email,
    );
    await user.type(screen.getByLabelText("Password"), PASSWORD);
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("heading", { name: "My profile" })).toBeVisible();
    expect(router.state.location).toMatchObject({ pathname: "/profile", search: "" });
  });

  it("does not find the page that they may not see behind the sign-in page", async () => {
    const { router } = await renderAt(SESSIONS);
    await screen.findByRole("heading", { name: "Sign in" });
    expect(router.state.historyAction).toBe("REPLACE");
  });

  it.each(["/sign-in", "/signed-out"])("reaches %s without being asked who they are", async (address) => {
    const asked = watchRequests();
    await renderAt(address);
    expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
    expect(asked.filter(({ path }) => path !== "/api/sign-in")).toEqual([]);
  });
});

describe("an address that leads nowhere", () => {
  it.each(["/no/such/page", "/settings/nonsense", "/settings/sessions/a/b"])(
    "%s says so",
    async (address) => {
      await renderAt(address, { as: "agency-member" });
      expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
      expect(screen.getByRole("button", { name: "Account menu" })).toBeVisible();
    },
  );

  it.each([
    ["..%2Fusers%2F1", "..%2Fusers%2F1"],
    ["a%3Fx=", "a%3Fx="],
    ["%00", "%00"],
    ["__proto__", "__proto__"],
    ["of 10,000 letters", "a".repeat(10_000)],
  ])("no session has the id %s, and no address but its own is asked for", async (_, id) => {
    const asked = watchRequests();
    await renderAt(`${SESSIONS}/${id}`, { as: "agency-member" });
    expect(await screen.findByText("This session is not here")).toBeVisible();
    const known = new Set(["/api/me", "/api/sessions", `/api/sessions/__proto__`]);
    expect(asked.filter(({ path }) => !known.has(path))).toEqual([]);
  });
});

it("keeps the folder that it is served from out of the address to come back to", async () => {
  openMockWorld();
  const { router } = await renderApp("/panel/profile", { basename: "/panel/" });
  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(router.state.location.pathname).toBe("/panel/sign-in");
  expect(router.state.location.search).toBe("?return=%2Fprofile");
});

it("leads from the staff's old address to the team's, with whoever was meant", async () => {
  const { router } = await renderAt("/settings/staff/usr_oisin", { as: "clinic-owner" });
  expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
  expect(router.state.location.pathname).toBe("/settings/team/usr_oisin");
});
