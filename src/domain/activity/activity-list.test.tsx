import { cleanup, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { ActivityAction, ActivityEvent } from "#src/api/activity-schemas.ts";
import type { Me } from "#src/api/schemas.ts";
import { anEvent, londonSession } from "#tests/an-event.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { ActivityList } from "./activity-list.tsx";

function show(events: Partial<ActivityEvent>[], me: Me = somebody) {
  const list = events.map((event, index) => anEvent({ id: `act_${index}`, ...event }));
  renderRoutes([{ path: "/x", element: <ActivityList events={list} /> }], { at: "/x", me });
}

const rows = () => screen.getAllByRole("listitem");

function row(event: Partial<ActivityEvent>, me?: Me) {
  show([event], me);
  return screen.getByRole("listitem");
}

describe("what happened", () => {
  it.each<[ActivityAction, string]>([
    ["signed_in", "Signed in"],
    ["sign_in_failed", "Failed attempt to sign in"],
    ["signed_out", "Signed out"],
    ["session_extended", "Session extended"],
    ["step_up", "Confirmed that it was you"],
    ["step_up_failed", "Failed attempt to confirm that it was you"],
    ["session_terminated", "Session signed out"],
    ["session_ended", "Session ended"],
    ["device_renamed", "Device renamed"],
    ["device_trusted", "Device trusted"],
    ["device_untrusted", "Trust in a device revoked"],
    ["device_removed", "Device removed"],
    ["password_changed", "Password changed"],
    ["password_change_failed", "Failed attempt to change the password"],
    ["second_factor_added", "Second factor added"],
    ["second_factor_removed", "Second factor removed"],
    ["email_changed", "E-mail address changed"],
    ["recovery_changed", "Account recovery changed"],
    ["sessions_viewed", "Your sessions were looked at"],
    ["visibility_changed", "Choice changed whether administrators see your sessions"],
    ["trust_revoked", "Trust in devices revoked"],
    ["other", "Something for which this page has no word"],
  ])("is said in plain words: %s", (action, words) => {
    expect(row({ action })).toHaveTextContent(words);
  });

  it.each<[Partial<ActivityEvent>, string]>([
    [{ action: "password_changed", outcome: "refused" }, "Password change: refused"],
    [{ action: "device_trusted", outcome: "failed" }, "Trusting a device: failed"],
    [{ action: "session_terminated", outcome: "accepted" }, "Sign-out of a session: accepted, not finished"],
    [{ action: "sessions_terminated", outcome: "partial", count: 3 }, "Sign-out of 3 sessions: done in part"],
    [{ action: "signed_out", outcome: "unknown" }, "Sign-out: outcome unknown"],
    [{ action: "other", outcome: "refused" }, "Something for which this page has no word: refused"],
  ])("is not claimed where it was not done: %j", (event, words) => {
    expect(row(event)).toHaveTextContent(words);
  });

  it.each(["sign_in_failed", "step_up_failed", "password_change_failed"] as const)(
    "is told as failed once, whatever the outcome says: %s",
    (action) => {
      expect(row({ action, outcome: "refused" })).not.toHaveTextContent("refused");
    },
  );

  it.each([
    [null, "Several sessions signed out"],
    [1, "1 session signed out"],
    [8, "8 sessions signed out"],
  ])("counts the sessions that were ended: %j", (count, words) => {
    expect(row({ action: "sessions_terminated", count })).toHaveTextContent(words);
  });

  it("counts the devices that lost their trust, and takes them for no sessions", () => {
    const event = row({ action: "trust_revoked", count: 2 });
    expect(event).toHaveTextContent("Trust in 2 devices revoked");
    expect(event).not.toHaveTextContent(/signed out/);
  });

  it("says what a password change did to the sessions", () => {
    expect(row({ action: "password_changed", count: 9 })).toHaveTextContent(
      "It signed out 9 sessions of yours.",
    );
  });

  it.each([
    ["me", "Said “This was me”"],
    ["not_me", "Said “Not me”"],
    [null, "Said whether a session was yours"],
  ] as const)("repeats what was said of a session: %s", (verdict, words) => {
    const event = row({ action: "session_judged", target: { ...londonSession, verdict } });
    expect(event).toHaveTextContent(words);
    expect(event).toHaveTextContent("Chrome on Windows · London, United Kingdom");
  });

  it("says why a session ended by itself", () => {
    expect(row({ action: "session_ended", cause: "expired" })).toHaveTextContent("Expired");
  });
});

describe("changes to the account", () => {
  it.each<ActivityAction>([
    "password_changed",
    "second_factor_added",
    "second_factor_removed",
    "email_changed",
    "recovery_changed",
  ])("are marked by a word: %s", (action) => {
    const change = row({ action });
    expect(within(change).getByText("Account change")).toBeVisible();
    // A shape of its own as well, which an ordinary event does not have.
    expect(change.querySelectorAll("svg")).toHaveLength(1);
  });

  it("are not what is none", () => {
    expect(row({ action: "password_change_failed" })).not.toHaveTextContent("Account change");
    cleanup();
    expect(row({ action: "email_changed", outcome: "refused" })).not.toHaveTextContent("Account change");
    cleanup();
    expect(row({ action: "device_trusted" }).querySelector("svg")).not.toBeInTheDocument();
  });
});

describe("who and from where", () => {
  it("names whoever did it, if that was not oneself", () => {
    expect(row({ action: "session_terminated", actor: "Priya Raman" })).toHaveTextContent("By Priya Raman");
  });

  it("tells what an administrator wrote, line by line and with nothing hidden in it", () => {
    const reason = "Laptop left on a train.\nAsk \u202Eme if unsure. <b>Sorry</b>";
    const event = row({ action: "sessions_terminated", count: 3, actor: "Ana García", reason });
    expect(event).toHaveTextContent("3 sessions signed out");
    expect(event).toHaveTextContent("By Ana García");
    expect(within(event).getByText("Laptop left on a train.")).toBeVisible();
    expect(within(event).getByText("Ask \uFFFDme if unsure. <b>Sorry</b>")).toBeVisible();
  });

  it.each([null, "", " \n "])("speaks of no reason where there is none: %j", (reason) => {
    expect(row({ action: "sessions_terminated", count: 3, reason })).not.toHaveTextContent("Reason");
  });

  it("says nothing of who where it was oneself", () => {
    expect(row({})).not.toHaveTextContent("By ");
  });

  it("tells the client, the place and the address, and leads to the session", () => {
    const event = row({ sessionId: "ses_7" });
    expect(event).toHaveTextContent("From Chrome on macOS · Madrid, Spain · 192.0.2.10");
    const link = within(event).getByRole("link", { name: "Chrome on macOS" });
    expect(link).toHaveAttribute("href", "/settings/sessions/ses_7");
  });

  it("does not lead to sessions that one may not see", () => {
    expect(within(row({}, { ...somebody, permissions: [] })).queryByRole("link")).not.toBeInTheDocument();
  });

  it("calls the session in use this device", () => {
    expect(row({ sessionId: somebody.sessionId })).toHaveTextContent("From this device · Madrid, Spain");
  });

  it("never claims a city for a private address", () => {
    const event = row({ ip: { address: "10.0.0.4", scope: "private" } });
    expect(event).toHaveTextContent("Private network · 10.0.0.4");
    expect(event).not.toHaveTextContent("Madrid");
  });

  it("names a session once where it did something to itself", () => {
    const event = row({ sessionId: londonSession.id, target: londonSession });
    expect(within(event).getAllByRole("link")).toHaveLength(1);
  });

  it("says that it does not know where it does not", () => {
    const event = { client: null, ip: null, location: null, sessionId: null };
    expect(row(event)).toHaveTextContent("From where is not known.");
  });

  it("shows nothing hidden in the name of a device", () => {
    const target = { ...londonSession, kind: "device" as const, name: "Ana’s \u202Elaptop" };
    expect(row({ action: "device_renamed", target })).not.toHaveTextContent("\u202E");
  });
});

describe("the days", () => {
  it("have headings, by the time of this place", () => {
    show([
      { at: "2026-11-20T09:30:00Z" },
      { at: "2026-11-20T08:00:00Z" },
      { at: "2026-11-19T20:00:00Z" },
      { at: "2026-11-13T10:00:00Z" },
      { at: "2025-11-13T10:00:00Z" },
    ]);
    const headings = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
    expect(headings).toEqual(["Today", "Yesterday", "Friday, November 13", "Thursday, November 13, 2025"]);
    expect(within(screen.getByRole("list", { name: "Today" })).getAllByRole("listitem")).toHaveLength(2);
    expect(rows()[0]).toHaveTextContent("9:30 AM");
  });

  it("that no clock can have written are called unknown", () => {
    show([{ at: "1970-01-01T00:00:00Z" }]);
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Unknown day");
    expect(rows()[0]).toHaveTextContent("Unknown time");
  });
});
