import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";
import { region, rowOf, SESSIONS } from "#tests/session-screen.ts";

/** The visible words of an element, as one line. */
const words = (element: Element | null | undefined) => element?.textContent ?? "";

describe("the list of my sessions", () => {
  it("begins with the one I am using, marked in words, before all others", async () => {
    await renderAt(SESSIONS, { as: "agency-admin" });
    const current = await region("Current session");
    expect(within(current).getByText("This device")).toBeVisible();
    expect(within(current).getByRole("link", { name: /^Chrome on macOS, Madrid, Spain/ })).toBeVisible();
    for (const fact of ["Madrid, Spain", "198.51.100.7", "Active now", "just now", "Password"])
      expect(current).toHaveTextContent(fact);

    const others = await region("Other sessions");
    const ended = await region("Recently ended");
    for (const [first, second] of [
      [current, others],
      [others, ended],
    ] as const)
      expect(first.compareDocumentPosition(second)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByText("This device")).toHaveLength(1);
  });

  it("shows the others device by device, the most recently active device first", async () => {
    await renderAt(SESSIONS, { as: "agency-admin" });
    const others = await region("Other sessions");
    const lines = within(others).getAllByRole("listitem");
    const names = lines.map(
      (line) =>
        within(line).queryByRole("heading")?.textContent ??
        within(line).getByRole("link").getAttribute("aria-label"),
    );
    expect(names).toEqual([
      "This device: 2 more sessions",
      "Chrome on macOS, Madrid, Spain, 26 minutes ago",
      "Chrome on macOS, Madrid, Spain, 3 hours ago",
      "Safari on iPhone, Madrid, Spain, 2 hours ago",
      "Safari on macOS, Private network, 20 hours ago",
      "Firefox on Ubuntu, Berlin, Germany, 1 day ago",
      "Chrome on Windows, London, United Kingdom, 3 days ago",
      "Unknown device, Portugal, 4 days ago",
      "Northwind for iOS on iPhone, Madrid, Spain, 9 days ago",
    ]);
  });

  it.each([
    [
      "Safari on iPhone",
      ["Madrid, Spain", "203.0.113.20", "2 hours ago", "5 days ago", "Passkey", "Remembered"],
    ],
    ["Chrome on Windows", ["London, United Kingdom", "203.0.113.45", "3 days ago", "Password"]],
    ["Firefox on Ubuntu", ["Berlin, Germany", "2001:db8:51:a::2c", "1 day ago", "6 days ago", "Password"]],
    ["Safari on macOS", ["Private network", "10.20.4.31", "20 hours ago", "2 days ago", "Single sign-on"]],
    ["Northwind for iOS on iPhone", ["Madrid, Spain", "9 days ago", "5 months ago", "Passkey"]],
  ])("tells of each what, where, when and how it signed in: %s", async (name, facts) => {
    await renderAt(SESSIONS, { as: "agency-admin" });
    const row = await rowOf(name);
    for (const fact of facts) expect(row).toHaveTextContent(fact);
    expect(within(row).getByRole("button", { name: new RegExp(`^Sign out ${name}`) })).toHaveTextContent(
      /^Sign out$/,
    );
  });

  it("never puts a private address in a city", async () => {
    await renderAt(SESSIONS, { as: "clinic-owner" });
    const row = await rowOf("Chrome on Windows, Private network");
    expect(row).toHaveTextContent("192.168.10.12");
    expect(row).not.toHaveTextContent("Cork");
  });

  it("says active now of one that was used within the last three minutes, else how long ago", async () => {
    await renderAt(SESSIONS, { as: "clinic-owner" });
    expect(await rowOf("Chrome on Windows, Private network")).toHaveTextContent("Active now");
    expect(await rowOf("Chrome on macOS, Cork, Ireland, 7")).toHaveTextContent("Active 7 minutes ago");
  });

  it("gives the exact time of a relative one by keyboard and touch, not by hovering alone", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    const row = await rowOf("Chrome on Windows, London");
    const moment = within(row).getByRole("button", { name: "3 days ago, Nov 17, 2026, 12:00:00 PM UTC" });
    expect(moment).toHaveTextContent(/^3 days ago$/);
    moment.focus();
    await user.keyboard("{Enter}");
    expect(moment).toHaveTextContent("Nov 17, 2026, 12:00:00 PM UTC");
  });

  it.each(["agency-admin", "clinic-staff", "platform-security-admin"] as const)(
    "names every control so that no two are alike: %s",
    async (as) => {
      await renderAt(SESSIONS, { as });
      await region("Other sessions");
      for (const [role, name] of [
        ["button", /^Sign out /],
        ["checkbox", /^Select /],
      ] as const) {
        const names = screen
          .getAllByRole(role, { name })
          .map((control) => control.getAttribute("aria-label") ?? words(control.closest("label") ?? control));
        expect(new Set(names).size).toBe(names.length);
      }
    },
  );

  it("counts the active ones as the server does, not the rows", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    expect(await screen.findByText("1,000 active sessions")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign out other sessions (999)" })).toBeVisible();
    expect(await screen.findByText("25 of 1,000 sessions shown")).toBeVisible();
  });

  it("counts one that is ending no longer", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "late" });
    expect(await screen.findByText("8 active sessions")).toBeVisible();
    expect(screen.getByText("Sign out other sessions (7)")).toBeVisible();
  });

  it("brings more when asked, and all of them", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("125 of 1,000 sessions shown")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(await screen.findByRole("checkbox", { name: "Select all 999 shown" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show all" })).not.toBeInTheDocument();
  });
});

describe("each tab can be a session", () => {
  it("groups the tabs of one device under it and explains why they are several", async () => {
    await renderAt(SESSIONS, { as: "clinic-staff" });
    const others = await region("Other sessions");
    expect(within(others).getByRole("heading", { name: "This device: 3 more sessions" })).toBeVisible();
    expect(
      within(others).getByText("Several sessions on one device are normal: each browser tab can be one."),
    ).toBeVisible();
    expect(within(others).getAllByRole("button", { name: /^Sign out Chrome on macOS/ })).toHaveLength(3);
  });

  it("says nothing of tabs where no device has several", async () => {
    await renderAt(SESSIONS, { as: "platform-viewer" });
    await region("Other sessions");
    expect(screen.queryByText(/each browser tab can be one/)).not.toBeInTheDocument();
  });

  it("shows a new tab as a further session of this device", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "platform-viewer" });
    await screen.findByText("3 active sessions");
    world.signInElsewhere("platform-viewer");
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("4 active sessions")).toBeVisible();
    expect(await rowOf("Chrome on Windows, Toronto, Canada, active now")).toBeVisible();
  });
});

describe("what ended recently", () => {
  it("tells who ended it, why and when", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    const ended = await region("Recently ended");
    await user.click(within(ended).getByRole("button", { name: "Show all ended (6)" }));
    const lines = within(ended).getAllByRole("listitem").map(words);
    expect(lines).toEqual([
      "Chrome on macOS · Madrid, SpainSigned out there · 2 days ago",
      "Chrome on Android · Lisbon, PortugalSigned out from another session · 5 days ago",
      "Edge on Windows · Paris, FranceSigned out by Lucía Ortega · 11 days agoReason: Laptop left on a train",
      "Safari on iPad · Madrid, SpainEnded by a change of the session timeout · 18 days ago",
      "Firefox on Windows · Madrid, SpainEnded by a password change · 21 days ago",
      "Chrome on Linux · Barcelona, SpainExpired · 25 days ago",
    ]);
    expect(within(ended).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
  });

  it("does not name an administrator that the server does not name", async () => {
    await renderAt(SESSIONS, { as: "portal-client-admin" });
    const row = await rowOf("Unknown browser on Windows, Unknown place");
    expect(row).toHaveTextContent("Signed out by an administrator");
  });

  it("counts the rows that cannot be read, as it does above", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "newer-server" });
    const ended = await region("Recently ended");
    expect(within(ended).getByText("6 more could not be read and are not shown.")).toBeVisible();
  });
});
