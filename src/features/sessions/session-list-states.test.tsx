import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  region,
  rowOf,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

const lists = (asked: ReturnType<typeof watchRequests>) =>
  asked.filter(({ path }) => path === "/api/sessions");

describe("the list when there is nothing, or little known", () => {
  it("says that there is no other session, and offers nothing to end there", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "empty" });
    expect(await screen.findByText("1 active session")).toBeVisible();
    expect(await region("Current session")).toBeVisible();
    expect(within(await region("Other sessions")).getByText("No other sessions")).toBeVisible();
    expect(screen.getByText("You are signed in here and nowhere else.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Sign out other/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Recently ended" })).not.toBeInTheDocument();
  });

  it("calls unknown what is unknown, and still tells the rows apart", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "unknown" });
    const buttons = await screen.findAllByRole("button", {
      name: /^Sign out Unknown device, Unknown place, last active unknown, id ending in \w{4}$/,
    });
    expect(buttons).toHaveLength(10);
    expect(new Set(buttons.map((button) => button.getAttribute("aria-label"))).size).toBe(10);
    const row = buttons[0]?.closest("li");
    for (const words of ["Unknown device", "Unknown place", "Unknown address", "Last active: unknown"])
      expect(row).toHaveTextContent(words);
    expect(document.body).not.toHaveTextContent(/null|undefined|NaN|Invalid/);

    await user.click(buttons[0]!);
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(endings(world)).toHaveLength(1));
  });

  it("takes what a newer server says for unknown, and loses no row", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "newer-server" });
    expect(await rowOf("Frost on F-40, London")).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^Sign out .+, / })).toHaveLength(9);
    expect(
      screen.queryByText(/could not be read and (is|are) not shown\. (It|They)/),
    ).not.toBeInTheDocument();
  });

  it("shows a session that comes twice once", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "doubled" });
    expect(await screen.findByRole("checkbox", { name: "Select all 8 shown" })).toBeVisible();
  });

  it("survives times that cannot be", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "odd-times" });
    await region("Other sessions");
    expect(await rowOf("Chrome on Linux, Dublin, Ireland, last active unknown")).toBeVisible();
    expect(document.body).not.toHaveTextContent(/NaN|Invalid/);
  });

  it.each(["clock-ahead", "clock-behind"] as const)(
    "tells times by the server's clock, not the browser's: %s",
    async (scenario) => {
      await renderAt(SESSIONS, { as: "agency-admin", scenario });
      expect(await rowOf("Chrome on Windows, London, United Kingdom, 3 days ago")).toBeVisible();
      expect(await region("Current session")).toHaveTextContent("Active now");
    },
  );
});

describe("the list with hostile text", () => {
  it("shows it as text: no markup, nothing hidden, nothing asked elsewhere", async () => {
    const asked = watchRequests();
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "hostile" });
    const others = await region("Other sessions");
    expect(
      within(others).getByRole("link", { name: /^<a href=\/\/evil\.example>click<\/a> on/ }),
    ).toBeVisible();
    expect(others.querySelector("img, script, style, iframe, a[href^='//']")).toBeNull();
    expect(others.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\u3164]/);
    expect(asked.every(({ path }) => /^\/api\/(me|sessions|events)$/.test(path))).toBe(true);
  });

  it("keeps every row endable under a name of its own", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "hostile" });
    await region("Other sessions");
    const names = screen
      .getAllByRole("button", { name: /^Sign out .+, / })
      .map((button) => button.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(names.length);
    await user.click(screen.getAllByRole("button", { name: /^Sign out <a href/ })[0]!);
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(endings(world)).toHaveLength(1));
  });
});

describe("the list with rows that cannot be read", () => {
  it("counts them and shows the others", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "unreadable" });
    expect(await screen.findByText(/^3 sessions could not be read/)).toBeVisible();
    expect(await rowOf("Chrome on Windows, London")).toBeVisible();
    expect(screen.getByText("9 active sessions")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Select all 5 shown" })).toBeVisible();
  });

  it("ends them too with the others", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "unreadable" });
    await user.click(await screen.findByRole("button", { name: "Sign out other sessions (8)" }));
    const names = within(await dialog()).getAllByRole("listitem");
    expect(names.at(-1)).toHaveTextContent("and 3 more");
    await user.click(await inDialog("Sign out other sessions"));
    await waitFor(() => expect(endings(world)[0]?.targets).toHaveLength(8));
  });

  it("does not say that one is signed in nowhere else", async () => {
    const { router } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    server.use(
      http.get("*/api/sessions", () =>
        HttpResponse.json({
          items: [{ id: 7 }],
          nextCursor: null,
          total: 2,
          activeCount: 2,
          attentionCount: 0,
        }),
      ),
    );
    await router.navigate(SESSIONS);
    expect(await screen.findByText("No other session that can be shown")).toBeVisible();
    expect(screen.queryByText(/nowhere else/)).not.toBeInTheDocument();
    expect(screen.getByText(/did not say clearly which of these sessions is the one/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign out other sessions (1)" })).toBeVisible();
  });
});

describe("the list without a clear current session", () => {
  it.each(["no-current", "two-current"] as const)("knows it by who is signed in: %s", async (scenario) => {
    const { world } = await renderAt(SESSIONS, { as: "agency-admin", scenario });
    const current = await region("Current session");
    expect(current.querySelector("[href]")).toHaveAttribute("href", `${SESSIONS}/${world.sessionId()}`);
    expect(screen.getAllByText("This device")).toHaveLength(1);
    expect(screen.queryByText(/did not say clearly/)).not.toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: "Select all 8 shown" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign out other sessions (8)" })).toBeVisible();
  });
});

describe("the list that cannot be loaded", () => {
  it.each([
    ["malformed", "The server answered with something this page cannot read."],
    ["html", "The server answered with something this page cannot read."],
    ["truncated", "The server answered with something this page cannot read."],
    ["empty", "The server answered with something this page cannot read."],
    ["503", "The server is down for a while."],
    ["429", "Too many requests. The server asks to wait 10 seconds."],
    ["403", "You need the permission “platform.sessions.view” for this."],
  ])("is an error and no empty list, and the others can still be ended: %s", async (fault, says) => {
    const { user, world } = await renderAt(SESSIONS, {
      as: "agency-admin",
      fail: `listSessions:${fault}`,
    });
    const problem = await screen.findByRole("alert");
    expect(problem).toHaveTextContent(`Your sessions could not be loaded${says}`);
    expect(screen.queryByText("No other sessions")).not.toBeInTheDocument();
    expect(screen.queryByText(/active session/)).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Sign out everywhere" })).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Sign out other sessions" }));
    expect(await dialog()).toHaveTextContent("The list could not be read");
    await user.click(await inDialog("Sign out other sessions"));
    await waitFor(() => expect(endings(world)[0]?.targets).toHaveLength(8));
  });

  it.each([
    ["offline", 5_000],
    ["500", 5_000],
    ["timeout", 14_000],
  ])("is said to be so within a time that one can wait: %s", async (fault, longest) => {
    stopClock();
    await renderAt(SESSIONS, { as: "agency-admin", fail: `listSessions:${fault}` });
    await screen.findByRole("button", { name: "Refresh" });
    await passTime(longest);
    expect(await screen.findByText("Your sessions could not be loaded")).toBeVisible();
    expect(screen.queryByText("No other sessions")).not.toBeInTheDocument();
  });

  it("is refused as a whole where its frame breaks the contract", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "broken-list" });
    expect(await screen.findByRole("alert")).toHaveTextContent("Your sessions could not be loaded");
  });

  it.each([
    ["429", 10],
    ["503", 15],
  ])("is not asked for before the server wants it: %s", async (fault, seconds) => {
    const user = stopClock();
    await renderAt(SESSIONS, { as: "agency-admin", fail: `listSessions:${fault}` });
    const again = await screen.findByRole("button", { name: "Try again" });
    const refresh = screen.getByRole("button", { name: "Refresh" });
    const asked = watchRequests();
    for (const button of [again, refresh]) {
      expect(button).toHaveAccessibleDescription(`Possible in ${seconds} seconds`);
      await user.click(button);
    }
    expect(lists(asked)).toEqual([]);
  });

  it("comes on trying again", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", fail: "listSessions:html" });
    const again = await screen.findByRole("button", { name: "Try again" });
    world.fail("");
    await user.click(again);
    expect(await screen.findByText("9 active sessions")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("keeping the list fresh", () => {
  it("keeps the rows when it cannot be refreshed, and says how old they are", async () => {
    const user = stopClock();
    const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await screen.findByRole("checkbox", { name: /^Select Chrome on Windows, London/ }));
    world.fail("listSessions:503");
    await passTime(60_000);

    const notice = await screen.findByText(/^Not up to date: this is how it was at 12:00/);
    expect(notice.closest("[role=alert]")).toHaveTextContent("The server is down for a while.");
    const stale = "The list is not up to date. Refresh it first.";
    expect(await signOutOf("Chrome on Windows, London")).toHaveAccessibleDescription(stale);
    const selected = screen.getByRole("button", { name: "Sign out selected (1)" });
    expect(selected).toHaveAccessibleDescription(stale);
    const again = within(notice.closest<HTMLElement>("[role=alert]")!).getByRole("button");
    expect(again).toHaveAccessibleDescription(/^Possible in 1\d seconds$/);
    await user.click(selected);
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Sign out other sessions (8)" })).toBeVisible();

    world.fail("");
    await passTime(16_000);
    await waitFor(() => expect(screen.queryByText(/^Not up to date/)).not.toBeInTheDocument());
    expect(await signOutOf("Chrome on Windows, London")).not.toHaveAccessibleDescription();
    expect(screen.getByRole("button", { name: "Sign out selected (1)" })).not.toHaveAccessibleDescription();
  });

  it("refreshes when asked and keeps what is selected; what has ended drops out", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    for (const name of [/^Select Chrome on Windows, London/, /^Select Firefox on Ubuntu/])
      await user.click(await screen.findByRole("checkbox", { name }));
    const london = [...world.db.sessions.values()].find(
      ({ location, userId }) => userId === "usr_ana" && location?.city === "London",
    );
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByRole("button", { name: "Sign out selected (2)" })).toBeVisible();

    world.db.remove("sessions", london?.id ?? "");
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByRole("button", { name: "Sign out selected (1)" })).toBeVisible();
    expect(await screen.findByText("8 active sessions")).toBeVisible();
  });

  it("asks by itself while the page is visible, and says that nobody is at it", async () => {
    const user = stopClock();
    const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    await passTime(5000);
    const asked = watchRequests();
    world.signInElsewhere("agency-admin");
    await passTime(16_000);
    expect(await screen.findByText("10 active sessions")).toBeVisible();
    expect(lists(asked).length).toBeGreaterThan(0);
    expect(asked.filter(({ background }) => !background)).toEqual([]);
  });

  it("asks nothing while the page is hidden, and at once when it is seen again", async () => {
    stopClock();
    await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    const visible = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    const asked = watchRequests();
    await passTime(300_000);
    expect(asked).toEqual([]);

    visible.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await waitFor(() => expect(lists(asked).length).toBeGreaterThan(0));
  });
});
