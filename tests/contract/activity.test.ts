import { describe, expect, test } from "vitest";

import type { ActivityEvent, ActivityPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { seededDevice } from "#mocks/seeds/devices.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { admin, ana, newPassword } from "./calls.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const iphone = seededDevice("agency-admin", "iphone-madrid");
const london = seededSession("agency-admin", "windows-london");
const now = new Date(NOW).toISOString();

async function eventsOf(browser: MockBrowser, query = "limit=200"): Promise<ActivityEvent[]> {
  const response = await browser.get(`/activity?${query}`);
  return ((await checkAnswer("listActivity", response)) as ActivityPage).items;
}

/** The events that `act` adds, the newest first; signing in again where it ended the session. */
async function told(act: (browser: MockBrowser) => Promise<unknown>, browser?: MockBrowser) {
  const actor = browser ?? (await admin());
  const before = new Set((await eventsOf(actor)).map(({ id }) => id));
  await act(actor);
  if ((await actor.get("/me")).status !== 200) {
    await actor.post("/sign-in", { ...ana, password: PASSWORD });
    if ((await actor.get("/me")).status !== 200)
      await actor.post("/sign-in", { ...ana, password: newPassword });
  }
  return (await eventsOf(actor)).filter(({ id, action }) => !before.has(id) && !isSignIn(action));
}

const isSignIn = (action: string) => action === "signed_in" || action === "sign_in_failed";

describe("one act is one event", () => {
  const named = { headers: { "if-match": '"1"' } };
  test.each<[string, (browser: MockBrowser) => Promise<unknown>, object]>([
    ["signing out", (b) => b.post("/sign-out"), { action: "signed_out", cause: "signed_out" }],
    ["extending", (b) => b.post("/session/extend"), { action: "session_extended" }],
    ["a proof", (b) => b.post("/step-up", { password: PASSWORD }), { action: "step_up" }],
    [
      "a failed proof",
      (b) => b.post("/step-up", { password: "wrong" }),
      { action: "step_up_failed", outcome: "refused", cause: null },
    ],
    [
      "ending a session",
      (b) => b.post(`/sessions/${london}/terminate`),
      {
        action: "session_terminated",
        cause: "signed_out_elsewhere",
        count: null,
        target: { kind: "session", id: london, client: { os: "Windows" }, location: { city: "London" } },
      },
    ],
    [
      "ending several",
      (b) => b.post("/sessions/terminate", { ids: [london, seededSession("agency-admin", "app"), "gone"] }),
      { action: "sessions_terminated", outcome: "partial", count: 2, target: null },
    ],
    [
      "judging",
      (b) => b.post(`/sessions/${london}/verdict`, { verdict: "not_me" }),
      { action: "session_judged", target: { kind: "session", id: london, verdict: "not_me" } },
    ],
    [
      "naming a device",
      (b) => b.patch(`/devices/${iphone}`, { name: "Pocket" }, named),
      { action: "device_renamed", target: { kind: "device", id: iphone, name: "Pocket" } },
    ],
    [
      "revoking trust",
      (b) => b.post(`/devices/${iphone}/untrust`),
      { action: "device_untrusted", target: { id: iphone, client: { name: "Safari" } } },
    ],
    [
      "removing a device with its sessions",
      (b) => b.remove(`/devices/${iphone}?sessions=end`),
      {
        action: "device_removed",
        count: 1,
        target: { id: iphone, client: { os: "iOS" }, location: { city: "Madrid" } },
      },
    ],
    [
      "a change of password",
      (b) => b.post("/password", { currentPassword: PASSWORD, newPassword }),
      { action: "password_changed", cause: "password_changed", outcome: "done", target: null },
    ],
    [
      "a failed change of password",
      (b) => b.post("/password", { currentPassword: "wrong", newPassword }),
      { action: "password_change_failed", outcome: "refused" },
    ],
    [
      "what the policy forbids",
      (b) => b.post(`/devices/${iphone}/trust`),
      { action: "device_trusted", outcome: "refused", target: { id: iphone } },
    ],
  ])("%s", async (_what, act, expected) => {
    const events = await told(act);
    expect(events).toMatchObject([{ at: now, actor: null, outcome: "done", ...expected }]);
    expect(events[0]?.client?.name).toBe("Firefox");
    expect(events[0]?.location?.city).toBe("Madrid");
  });

  test("an act that was refused for want of a proof, and then done, is one", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const device = seededDevice("agency-admin", "this");
    const events = await told(async () => {
      await browser.post(`/devices/${device}/trust`);
      await browser.post("/step-up", { password: PASSWORD });
      await browser.post(`/devices/${device}/trust`);
    }, browser);
    expect(events.map(({ action }) => action).toSorted()).toEqual(["device_trusted", "step_up"]);
  });

  test("signing in tells of the session; with trust, of that as well", async () => {
    const browser = newBrowser(newBackend());
    await browser.post("/sign-in", { ...ana, trustDevice: true });
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    const events = (await eventsOf(browser)).filter(({ at }) => at === now);
    expect(events).toHaveLength(2);
    expect(events).toContainEqual(expect.objectContaining({ action: "signed_in", sessionId }));
    expect(events).toContainEqual(expect.objectContaining({ action: "device_trusted", sessionId }));
  });

  test("reading is none", async () => {
    expect(await told((b) => b.get("/devices"))).toEqual([]);
  });
});

describe("whose it is", () => {
  test("a sign-in that failed is told to whose account it was tried with, and not who sat there", async () => {
    const backend = newBackend();
    const mateo = newBrowser(backend, { as: "agency-member" });
    await mateo.post("/sign-in", { ...ana, password: "wrong" });
    const [event] = await eventsOf(newBrowser(backend, { as: "agency-admin" }), "action=sign_in_failed");
    expect(event).toMatchObject({ outcome: "refused", actor: null, sessionId: null });
    expect(await eventsOf(mateo, "action=sign_in_failed")).toEqual([]);
  });

  test("what an administrator did names them, and not whence", async () => {
    const ended = await eventsOf(await admin(), "action=session_terminated");
    const event = ended.find(({ cause }) => cause === "admin");
    expect(event).toMatchObject({
      actor: "Lucía Ortega",
      sessionId: null,
      client: null,
      ip: null,
      location: null,
    });
  });

  test("each sees only what is theirs", async () => {
    const backend = newBackend();
    const member = newBrowser(backend, { as: "agency-member" });
    const foreign = seededSession("agency-admin", "iphone-madrid");
    await member.post(`/sessions/${foreign}/terminate`);
    const tried = (await eventsOf(member)).find(({ target }) => target?.id === foreign);
    expect(tried).toMatchObject({ outcome: "refused", target: { client: null, location: null } });
    const all = await eventsOf(newBrowser(backend, { as: "agency-admin" }));
    expect(all.some(({ outcome }) => outcome === "refused")).toBe(false);
    const own = new Set(
      [...backend.db.sessions.values()].filter(({ userId }) => userId === "usr_ana").map(({ id }) => id),
    );
    const sessions = all.flatMap(({ target }) => (target?.kind === "session" ? target.id : []));
    expect(sessions.filter((id) => !own.has(id))).toEqual([]);
  });

  test("it needs no permission", async () => {
    const guest = newBrowser(newBackend(), { as: "agency-guest" });
    await guest.get("/sessions");
    expect((await eventsOf(guest)).map(({ action }) => action)).toEqual(["signed_in", "signed_in"]);
  });
});

describe("the list", () => {
  test("is ordered, the newest first, and tells of what hosts did and of what ended by itself", async () => {
    const events = await eventsOf(await admin());
    const at = events.map((event) => Date.parse(event.at));
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    expect(events).toContainEqual(
      expect.objectContaining({ action: "session_ended", cause: "expired", actor: null }),
    );
    for (const action of ["second_factor_added", "email_changed", "recovery_changed"])
      expect(events.filter((event) => event.action === action)).toHaveLength(1);
  });

  test("tells of a session that ended while nobody did anything", async () => {
    const backend = newBackend("ended-by-policy");
    newBrowser(backend, { as: "agency-admin" });
    backend.advance(11);
    const events = await eventsOf(newBrowser(backend, { as: "agency-admin" }), "action=session_ended");
    expect(events).toContainEqual(
      expect.objectContaining({ cause: "policy", at: new Date(NOW + 10_000).toISOString() }),
    );
  });

  test("is kept for 90 days", async () => {
    const backend = newBackend();
    backend.advance(89 * 86_400);
    const events = await eventsOf(newBrowser(backend, { as: "agency-admin" }));
    expect(events.some(({ action }) => action === "email_changed")).toBe(false);
    expect(events.some(({ at }) => at === "2026-11-20T07:00:00.000Z")).toBe(true);
  });

  test("takes what is asked for alone: by action, by time, to the moment", async () => {
    const browser = await admin();
    const changed = await eventsOf(browser, "action=email_changed&action=recovery_changed");
    expect(changed.map(({ action }) => action)).toEqual(["email_changed", "recovery_changed"]);
    const since = changed[0]?.at ?? "";
    expect(await eventsOf(browser, `action=email_changed&since=${since}`)).toHaveLength(1);
    const later = new Date(Date.parse(since) + 1).toISOString();
    expect(await eventsOf(browser, `action=email_changed&since=${later}`)).toEqual([]);
    const inMadrid = encodeURIComponent("2026-11-20T13:00:00+01:00");
    expect((await eventsOf(browser, `since=${inMadrid}`)).every(({ at }) => at === now)).toBe(true);
  });

  test("comes in pages that stay whole while something happens, each good for its filter", async () => {
    const browser = await admin();
    const all = await eventsOf(browser);
    const first: ActivityPage = await browser.json("/activity?limit=7");
    expect(first.total).toBe(all.length);
    await browser.post("/session/extend");
    const ids = first.items.map(({ id }) => id);
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page: ActivityPage = await browser.json(`/activity?limit=7&cursor=${cursor}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(all.map(({ id }) => id));
    const other = await browser.get(`/activity?action=signed_in&cursor=${first.nextCursor}`);
    expect(await other.json()).toMatchObject({ type: expect.stringContaining("invalid-cursor") });
  });

  test("holds what every persona did before", async () => {
    const backend = newBackend();
    for (const as of Object.keys(personas) as (keyof typeof personas)[])
      expect((await eventsOf(newBrowser(backend, { as }))).length).toBeGreaterThan(1);
  });
});
