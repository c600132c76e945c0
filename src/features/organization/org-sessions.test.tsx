import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements, watchRequests } from "#tests/session-screen.ts";

// Its code is there before anything waits for it.
import "./org-sessions-page.tsx";

const PAGE = "/settings/sessions?scope=organization";
const table = () => screen.findByRole("grid", { name: "Sessions of the organization" });
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const boxes = async () => within(await table()).findAllByRole("checkbox", { name: /^Select (?!all)/ });

/** The rows that stand in the page, in their order, by the names of their members. */
async function members(): Promise<(string | undefined)[]> {
  const rows = within(await table()).getAllByRole("rowheader");
  return rows.map((row) => within(row).getByRole("link").textContent);
}

/** How many of the loaded rows can be chosen. */
async function loaded(): Promise<{ count: number }> {
  const all = await screen.findByRole("checkbox", { name: /^Select all \d+ loaded$/ });
  return { count: Number(/\d+/.exec(all.getAttribute("aria-label") ?? "")) };
}

/** The row of the member, or of the one with that client. */
async function rowOf(words: string): Promise<HTMLElement> {
  const row = (await screen.findAllByText(words)).map((found) => found.closest("[role=row]"))[0];
  if (!(row instanceof HTMLElement)) throw new Error(`${words} is in no row`);
  return row;
}

describe("everybody's sessions", () => {
  it("stand in one table, with who, what, where, when and how, and those that hide counted", async () => {
    await renderAt(PAGE, { as: "clinic-owner" });
    expect(await screen.findByRole("heading", { level: 1, name: "Sessions & devices" })).toBeVisible();
    const grid = await table();
    const own = await rowOf("This device");
    expect(within(own).getByRole("link", { name: "Dr Niamh Walsh" })).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/settings\/team\//),
    );
    expect(within(own).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(own).toHaveTextContent("Active now");
    const headers = within(grid)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent);
    expect(headers).toEqual([
      "",
      "Member",
      "Client",
      "Place",
      "Last active",
      "Signed in",
      "Status",
      "Actions",
    ]);
    expect(await screen.findByText(/active sessions in the organization$/)).toBeVisible();
    expect(screen.getByText(/^\d+ sessions that are active or signing out$/)).toBeVisible();
    expect(screen.getByText(/^1 member has chosen not to be seen here/)).toBeVisible();
    expect(screen.queryByText("Farah Haddad")).not.toBeInTheDocument();

    const acts = within(grid).getAllByRole("button", { name: /^Sign out / });
    const names = acts.map((act) => act.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(names.length);
  });

  it("are found by facets and text, in the address, and say how many there are", async () => {
    const { user, router } = await renderAt(PAGE, { as: "platform-security-admin" });
    await table();
    const said = await listenToAnnouncements();
    await user.click(await button("Country"));
    await user.click(await screen.findByRole("checkbox", { name: /^Sweden \d+$/ }));
    await waitFor(() => expect(router.state.location.search).toContain("country=SE"));
    const count = await screen.findByText(/^\d+ sessions? that (is|are) active or signing out$/);
    await waitFor(() => expect(said.at(-1)).toBe(count.textContent));
    for (const row of within(await table()).getAllByRole("rowheader"))
      expect(row.closest("[role=row]")).toHaveTextContent("Sweden");

    await user.keyboard("{Escape}");
    await user.type(screen.getByRole("textbox", { name: "Search sessions" }), "nobody at all");
    expect(await screen.findByText("Nothing matches these filters")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await user.click(screen.getAllByRole("button", { name: "Clear filters" }).at(-1)!);
    await waitFor(() => expect(router.state.location.search).toBe("?scope=organization"));
    expect(await boxes()).not.toHaveLength(0);
  });

  it("are sorted by the server, and the address says how", async () => {
    const { user, router } = await renderAt(PAGE, { as: "platform-security-admin" });
    const grid = await table();
    await boxes();
    await user.click(within(grid).getByRole("button", { name: "Member" }));
    await waitFor(() => expect(router.state.location.search).toContain("sort=member"));
    await waitFor(async () => {
      const names = await members();
      expect(names).toEqual(names.toSorted((a, b) => (a ?? "").localeCompare(b ?? "")));
    });
    expect(within(grid).getByRole("columnheader", { name: "Member" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    expect(within(grid).getByRole("button", { name: "Member" })).toHaveFocus();
  });

  it("open over the table, by Enter or a link, and give the focus back", async () => {
    const { user, router } = await renderAt(PAGE, { as: "platform-security-admin" });
    const grid = await table();
    const link = (await within(grid).findAllByRole("link", { name: /^Chrome on macOS, / }))[0]!;
    link.focus();
    await user.keyboard("{Enter}");
    const drawer = await screen.findByRole("dialog");
    expect(router.state.location.pathname).toMatch(/^\/settings\/sessions\/ses_/);
    expect(router.state.location.search).toBe("?scope=organization");
    expect(await within(drawer).findByRole("link", { name: "History in the audit log" })).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(router.state.location.pathname).toBe("/settings/sessions");
    expect(grid.contains(document.activeElement)).toBe(true);
  });

  it("are a page of their own by link", async () => {
    const { world, router } = await renderAt("/profile", { as: "platform-security-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const organization = world.db.users.get(world.db.sessions.get(world.sessionId())!.userId)?.organizationId;
    const other = [...world.db.sessions.values()].find(
      ({ id, userId }) =>
        id !== world.sessionId() && world.db.users.get(userId)?.organizationId === organization,
    );
    await router.navigate(`/settings/sessions/${other?.id}?scope=organization`);
    const back = await screen.findByRole("link", { name: "All sessions of the organization" });
    expect(back).toHaveAttribute("href", PAGE);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("say what in the address cannot be read, and ask for the rest", async () => {
    await renderAt(`${PAGE}&country=Sweden&status=ended&sort=upwards`, { as: "platform-security-admin" });
    expect(await screen.findByText(/Sweden/)).toBeVisible();
    expect(await screen.findByText(/^\d+ sessions?$/)).toBeVisible();
    expect(screen.getByRole("button", { name: /Remove the filter Status: Ended/ })).toBeVisible();
  });
});

describe("who may see and do what", () => {
  it("notes that somebody looks at one member, however long the way there took", async () => {
    stopClock();
    const { world, router } = await renderAt("/profile", { as: "clinic-owner" });
    await screen.findByRole("heading", { name: "My profile" });
    const looks = () => [...world.db.audit.values()].filter(({ cause }) => cause === "sessions_viewed");
    await passTime(5_000);
    await router.navigate(PAGE);
    await boxes();
    expect(looks()).toEqual([]);
    const colleague = within(await table()).getAllByRole("link", { name: /Byrne$/ })[0]!;
    const id = colleague.getAttribute("href")?.split("/").at(-1);
    await passTime(5_000);
    await router.navigate(`${PAGE}&member=${id}`);
    await waitFor(() => expect(looks()).toHaveLength(1));
  });

  it("shows nothing to who may not view the organization, and asks for nothing", async () => {
    const asked = watchRequests();
    await renderAt(PAGE, { as: "platform-viewer" });
    expect(await screen.findByText("pf.sessions.view_org")).toBeVisible();
    expect(asked.filter(({ path }) => path.startsWith("/api/org"))).toEqual([]);
  });

  it("lets sign out one and some, but not everyone, who has no permission for that", async () => {
    const { user } = await renderAt(PAGE, { as: "clinic-owner" });
    const everyone = await button("Sign out everyone");
    expect(everyone).toHaveAttribute("aria-disabled", "true");
    expect(everyone).toHaveAccessibleDescription(/pf\.sessions\.terminate_org/);
    await user.click((await boxes())[1]!);
    await user.click(await button(/^Select all \d+ matching$/));
    const matching = await button(/^Sign out all \d+ matching$/);
    expect(matching).toHaveAccessibleDescription(/pf\.sessions\.terminate_org/);
    await user.click(matching);
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  });
});

describe("choosing sessions", () => {
  it("leaves out those that the policy protects, and says so", async () => {
    await renderAt(PAGE, { as: "platform-security-admin" });
    const row = await rowOf("Protected by the policy");
    expect(within(row).queryByRole("checkbox")).not.toBeInTheDocument();
    expect(within(row).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(row).not.toHaveAttribute("aria-selected");
  });

  it("goes from some to all that are loaded to all that match, and is taken back by another filter", async () => {
    const { user } = await renderAt(PAGE, { as: "platform-security-admin" });
    const said = await listenToAnnouncements();
    const [, second, third] = await boxes();
    await user.click(second!);
    await user.keyboard("{Shift>}");
    await user.click(third!);
    await user.keyboard("{/Shift}");
    const bar = await screen.findByRole("region", { name: "Selection" });
    expect(bar).toHaveTextContent(/2 of \d+ selected/);
    expect(within(bar).getByRole("button", { name: "Sign out selected (2)" })).toBeVisible();

    expect(said.at(-1)).toMatch(/^2 of \d+ selected$/);

    await user.click(screen.getByRole("checkbox", { name: /^Select all \d+ loaded$/ }));
    expect(bar).toHaveTextContent(/^(?!2 )\d+ of \d+ selected/);
    await user.click(within(bar).getByRole("button", { name: /^Select all \d+ matching$/ }));
    expect(bar).toHaveTextContent(/^All \d+ matching selected/);
    expect(within(bar).getByRole("button", { name: /^Sign out all \d+ matching$/ })).toBeVisible();
    expect(said.at(-1)).toMatch(/^All \d+ matching selected$/);
    for (const box of await boxes()) expect(box).toBeChecked();

    await user.click(await button("Status"));
    await user.click(await screen.findByRole("checkbox", { name: /^Ended/ }));
    const words = "The filter has changed: nothing is selected any more.";
    expect(await screen.findByText(new RegExp(`^${words}`))).toBeVisible();
    await waitFor(() => expect(said.at(-1)).toContain(words));
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
  });

  it("outlives another order and pages that come, and ends by Escape", async () => {
    const { user } = await renderAt(PAGE, { as: "platform-security-admin" });
    const grid = await table();
    await user.click((await boxes())[2]!);
    await user.click(await button("Load more"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load more" })).not.toBeInTheDocument());
    const bar = screen.getByRole("region", { name: "Selection" });
    expect(bar).toHaveTextContent(/^1 of \d+ selected/);
    await user.click(within(grid).getByRole("button", { name: "Client" }));
    // The rows before it stay, and can't be chosen, until those of the new order have come.
    await waitFor(() => {
      expect(within(grid).getByRole("columnheader", { name: /^Client/ })).toHaveAttribute("aria-sort");
      expect(grid).not.toHaveAttribute("aria-busy");
    });
    expect(bar).toHaveTextContent(/^1 of \d+ selected/);
    (await boxes())[0]!.focus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(bar).not.toBeInTheDocument());
  });
});

describe("while others act", () => {
  it("says how many are new and shows them when asked, and nothing moves before", async () => {
    const user = stopClock();
    const { world } = await renderAt(PAGE, { as: "platform-security-admin" });
    await boxes();
    const before = await members();
    await passTime(3_000);
    world.signInElsewhere("platform-viewer");
    await passTime(16_000);
    const show = await button("1 new session · Show");
    expect(await members()).toEqual(before);
    await user.click(show);
    await waitFor(async () => expect(await members()).not.toEqual(before));
    expect(screen.queryByRole("button", { name: /new session/ })).not.toBeInTheDocument();
  });

  it("shows what has ended where it stands, as ended, and can no longer choose it", async () => {
    const user = stopClock();
    const { world } = await renderAt(PAGE, { as: "platform-security-admin" });
    await user.click((await boxes())[1]!);
    const row = (await boxes())[1]!.closest<HTMLElement>("[role=row]")!;
    const id = row.dataset["row"] ?? "";
    const place = row.getAttribute("aria-rowindex");
    const session = world.db.sessions.get(id)!;
    const at = world.backend.now();
    const termination = { at, effectiveAt: at, effectiveBy: at, cause: "signed_out", actor: null } as const;
    world.db.put("sessions", { ...session, termination });
    await passTime(16_000);
    await waitFor(() => expect(row).toHaveTextContent("Signed out there"));
    expect(row).toHaveAttribute("aria-rowindex", place);
    expect(within(row).getByRole("checkbox")).toBeDisabled();
    expect(within(row).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
    await user.click(await button("The list has changed · Show"));
    await waitFor(() => expect(row).not.toBeInTheDocument());
    expect(screen.queryByRole("button", { name: /^The list has changed/ })).not.toBeInTheDocument();
  });

  it("begins the list anew when asked, and keeps all of it where that fails", async () => {
    const user = stopClock();
    const { world } = await renderAt(PAGE, { as: "platform-security-admin" });
    await user.click(await button("Load more"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load more" })).not.toBeInTheDocument());
    const { count } = await loaded();
    world.fail("listOrgSessions:malformed");
    await user.click(await button("Refresh"));
    const problem = (await screen.findByText(/^Not up to date/)).closest<HTMLElement>("[role=alert]")!;
    expect((await loaded()).count).toBe(count);
    world.fail("");
    await user.click(within(problem).getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect((await loaded()).count).toBeLessThan(count));
    expect(screen.queryByText(/^Not up to date/)).not.toBeInTheDocument();
  });
});

describe("signing one out", () => {
  it("asks first, and shows it as ended where it stands", async () => {
    const user = stopClock();
    await renderAt(PAGE, { as: "clinic-owner" });
    const act = (await within(await table()).findAllByRole("button", { name: /^Sign out .*Byrne/ }))[0]!;
    const row = act.closest<HTMLElement>("[role=row]")!;
    await user.click(act);
    const dialog = await screen.findByRole("alertdialog");
    await user.type(
      await within(dialog).findByRole("textbox", { name: /Reason/ }),
      "Left the front desk open",
    );
    await user.click(within(dialog).getByRole("button", { name: /^Sign out/ }));
    await passTime(3_000);
    await waitFor(() => expect(row).toHaveTextContent(/Ended/));
    expect(within(row).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
  });
});

describe("when the list cannot be had", () => {
  const faults: [string, RegExp][] = [
    ["500", /server/i],
    ["403", /not allowed|permission|refused/i],
    ["malformed", /./],
    ["truncated", /./],
    ["html", /./],
    ["offline", /offline|connection/i],
  ];

  it.each(faults)("%s: says so, shows no empty list, and tries again when asked", async (fault, words) => {
    const user = stopClock();
    const { world } = await renderAt(PAGE, {
      as: "platform-security-admin",
      fail: `listOrgSessions:${fault}`,
    });
    await passTime(10_000);
    const problem = await screen.findByText("The organization’s sessions could not be loaded");
    const alert = problem.closest<HTMLElement>("[role=alert]")!;
    expect(alert).toHaveTextContent(words);
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
    expect(screen.queryByText(/^Nothing/)).not.toBeInTheDocument();
    world.fail("");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await boxes()).not.toHaveLength(0);
  });

  it("keeps what is there when the next page fails, and goes on from there", async () => {
    const { user } = await renderAt(PAGE, { as: "platform-security-admin" });
    const more = await button("Load more");
    const { count } = await loaded();
    let refused = false;
    server.use(
      http.get("*/api/org/sessions", ({ request }) => {
        if (refused || !new URL(request.url).searchParams.has("cursor")) return;
        refused = true;
        return HttpResponse.json({ type: "about:blank" }, { status: 400 });
      }),
    );
    await user.click(more);
    expect(await screen.findByText("The server refused the request.")).toBeVisible();
    expect(await boxes()).not.toHaveLength(0);
    await user.click(await button("Try again"));
    await waitFor(() =>
      expect(screen.queryByText("The server refused the request.")).not.toBeInTheDocument(),
    );
    await waitFor(async () => expect((await loaded()).count).toBeGreaterThan(count));
  });

  it("begins anew, and says so, where the server has lost its place", async () => {
    const { user } = await renderAt(PAGE, { as: "platform-security-admin" });
    const more = await button("Load more");
    const first = await loaded();
    const said = await listenToAnnouncements();
    server.use(
      http.get("*/api/org/sessions", ({ request }) =>
        new URL(request.url).searchParams.has("cursor")
          ? HttpResponse.json(
              { type: "urn:problem-type:whereabouts:invalid-cursor" },
              { status: 400, headers: { "Content-Type": "application/problem+json" } },
            )
          : undefined,
      ),
    );
    await user.click(more);
    await waitFor(() =>
      expect(said).toEqual([expect.stringMatching(/^The list has changed and starts anew\. \d+ sessions/)]),
    );
    expect(await loaded()).toEqual(first);
  });

  it("says how old the rows are when they cannot be read again", async () => {
    stopClock();
    const { world } = await renderAt(PAGE, { as: "platform-security-admin" });
    await boxes();
    world.fail("listOrgSessions:malformed");
    await passTime(20_000);
    expect(await screen.findByText(/^Not up to date: this is how it was at/)).toBeVisible();
    expect(await boxes()).not.toHaveLength(0);
  });
});
