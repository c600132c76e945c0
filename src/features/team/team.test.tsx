import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements, watchRequests, wholePage } from "#tests/session-screen.ts";

const TEAM = "/settings/team";

const table = () => screen.findByRole("grid", { name: "Members" });

/** The row of a member, once it is there. */
async function rowOf(name: string): Promise<HTMLElement> {
  const link = await within(await table()).findByRole("link", { name });
  const row = link.closest<HTMLElement>("[role=row]");
  if (!row) throw new Error(`${name} is in no row`);
  return row;
}

/** The names in the order in which they stand. */
const names = async () =>
  within(await table())
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

describe("the team", () => {
  it("is listed with how many sessions each has, when they were active, their role and second factor", async () => {
    const { user, router } = await renderAt(TEAM, { as: "agency-admin" });
    expect(await rowOf("Mateo Ruiz")).toHaveTextContent(
      /mateo\.ruiz@northwind\.exampleAnalyst2.*(minutes|hours) agoNone set up/,
    );
    expect(await rowOf("Lucía Ortega")).toHaveTextContent("Security key and authenticator app");
    expect(await rowOf("Ana García")).toHaveTextContent(/You/);
    expect(await rowOf("Reporting service")).toHaveTextContent("Service account");
    const hidden = await rowOf("Elena Petrova");
    expect(hidden).toHaveTextContent(/Opted out.*Not shown: the member opted out/);
    expect(hidden).not.toHaveTextContent(/\d/);

    const counts = (await names()).length;
    expect(screen.getByText(/^\d+ active sessions · 14 members$/)).toBeVisible();
    expect(counts).toBeGreaterThan(10);
    expect(
      screen.getByText("The sessions of 1 member are not counted: they declined that others see them."),
    ).toBeVisible();

    await user.click(within(await rowOf("Mateo Ruiz")).getByRole("link", { name: "Mateo Ruiz" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Mateo Ruiz" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/settings/team/usr_mateo");
  });

  it("is searched and sorted by what stands in the address, which says what it cannot read", async () => {
    const user = stopClock();
    const { router } = await renderAt(`${TEAM}?sort=size`, { as: "agency-admin" });
    await rowOf("Mateo Ruiz");
    const said = await listenToAnnouncements();
    expect(screen.getByText(/sort: size/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Take out of the address" }));
    await waitFor(() => expect(router.state.location.search).toBe(""));

    await user.click(within(await table()).getByRole("button", { name: "Active sessions" }));
    await waitFor(() => expect(router.state.location.search).toBe("?sort=-sessions"));
    await waitFor(async () => expect((await names())[0]).toBe("Ana García"));
    await waitFor(async () => expect((await names()).at(-1)).toBe("Elena Petrova"));

    await user.click(screen.getByRole("textbox", { name: "Search members" }));
    await user.paste("MATEO");
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await names()).toEqual(["Mateo Ruiz"]));
    expect(screen.getByText("2 active sessions · 1 member found")).toBeVisible();
    expect(router.state.location.search).toBe("?sort=-sessions&q=MATEO");
    expect(said).toEqual(["1 member found"]);

    await user.paste("nobody of that name");
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Nobody found")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show everybody" }));
    await rowOf("Mateo Ruiz");
    expect(router.state.location.search).toBe("?sort=-sessions");
  });

  it("keeps its values true and its rows in their places, and says when it is another by now", async () => {
    const user = stopClock();
    const { world } = await renderAt(TEAM, { as: "agency-admin" });
    expect(await rowOf("Mateo Ruiz")).toHaveTextContent("Analyst2");
    const before = await names();
    const mateo = world.db.users.get("usr_mateo")!;
    for (const session of world.db.sessions.values())
      if (session.userId === "usr_mateo") world.db.remove("sessions", session.id);
    await passTime(16_000);
    await waitFor(async () => expect(await rowOf("Mateo Ruiz")).toHaveTextContent("Analyst0"));
    expect(await names()).toEqual(before);
    expect(screen.queryByText("The list has changed since it was read.")).not.toBeInTheDocument();

    world.db.put("users", { ...mateo, id: "usr_newcomer", name: "Nuno Newcomer", email: "nuno@x.example" });
    await passTime(16_000);
    expect(await screen.findByText("The list has changed since it was read.")).toBeVisible();
    expect(await names()).toEqual(before);
    world.fail("listMembers:malformed");
    await user.click(screen.getByRole("button", { name: "Show it as it is now" }));
    expect(await screen.findByText(/^Not up to date: this is how it was at/)).toBeVisible();
    expect(await names()).toEqual(before);
    world.fail("");
    await user.click(screen.getByRole("button", { name: "Show it as it is now" }));
    await rowOf("Nuno Newcomer");
    expect(screen.queryByText("The list has changed since it was read.")).not.toBeInTheDocument();
  });

  it("has everyone signed out by whoever may, and says why others may not", async () => {
    const { user, unmount } = await renderAt(TEAM, { as: "agency-admin" });
    await user.click(await screen.findByRole("button", { name: "Sign out everyone" }));
    expect(await screen.findByRole("alertdialog")).toHaveAccessibleName(
      "Sign out everyone at Northwind Agency?",
    );
    unmount();

    await renderAt(TEAM, { as: "clinic-owner" });
    await rowOf("Farah Haddad");
    const denied = screen.getByRole("button", { name: /^Sign out everyone/ });
    expect(denied).toHaveAttribute("aria-disabled", "true");
    expect(denied).toHaveAccessibleDescription(
      "You need the permission “pf.sessions.terminate_org” for this. Practice support can give it to you.",
    );
  });
});

describe("the team, when something is wrong", () => {
  it.each(["503", "malformed", "403"])("%s is told, and is never an empty team", async (fault) => {
    await renderAt(TEAM, { as: "agency-admin", fail: `listMembers:${fault}` });
    expect(await screen.findByText("The team could not be loaded")).toBeVisible();
    expect(wholePage()).not.toMatch(/Nobody found|mateo\.ruiz|\d members/);
  });

  it("comes when it is tried again", async () => {
    const { user } = await renderAt(TEAM, { as: "agency-admin", fail: "listMembers:malformed:1" });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await rowOf("Mateo Ruiz");
    expect(screen.queryByText("The team could not be loaded")).not.toBeInTheDocument();
  });

  it("counts who cannot be read, and shows the others", async () => {
    const { router } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const good = {
      id: "usr_good",
      name: "Good Row",
      email: "good@x.example",
      role: "Analyst",
      kind: "person",
      protected: false,
      self: false,
      secondFactors: null,
      visibility: "visible",
      activeSessions: 1,
      lastActiveAt: null,
    };
    const page = { nextCursor: null, total: 2, activeSessions: 1, hiddenMembers: 0 };
    server.use(
      http.get("*/api/org/members", () =>
        HttpResponse.json({ ...page, items: [good, { ...good, id: "usr_bad", activeSessions: "many" }] }),
      ),
    );
    await router.navigate(TEAM);
    expect(await rowOf("Good Row")).toHaveTextContent(/Analyst1UnknownUnknown$/);
    expect(
      screen.getByText("1 member could not be read and is not shown. “Sign out everyone” includes them."),
    ).toBeVisible();
  });

  it.each(["clinic-staff", "platform-viewer"] as const)(
    "%s may not see it: no row is asked for, and the page says what is missing",
    async (as) => {
      const { router } = await renderAt("/profile", { as });
      await screen.findByRole("heading", { name: "My profile" });
      const asked = watchRequests();
      for (const path of [TEAM, `${TEAM}/usr_mateo`, `${TEAM}/usr_mateo/ses_x`]) {
        await router.navigate(path);
        expect(await screen.findByRole("heading", { name: "You can’t see this page" })).toBeVisible();
        expect(screen.getByText("pf.sessions.view_org")).toBeVisible();
      }
      expect(asked.filter(({ path }) => path.startsWith("/api/org"))).toEqual([]);
    },
  );
});
