import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";

import { createBackend } from "#mocks/backend.ts";
import type { TerminationResult } from "#mocks/contract.ts";
import { inJournal, openJournal } from "#mocks/journal.ts";
import { PASSWORD, personas, type PersonaName } from "#mocks/seeds/personas.ts";

import { admin, ana, call, key, newPassword } from "./calls.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const good = { currentPassword: PASSWORD, newPassword };

async function change(browser: MockBrowser, body: object = good) {
  const response = await browser.post("/password", body);
  const answer = await checkAnswer("changePassword", response);
  return { status: response.status, ...(answer as TerminationResult & { errors: unknown }) };
}

const signIn = async (browser: MockBrowser, password: string, email: string = ana.email) =>
  (await browser.post("/sign-in", { email, password })).status;

describe("a change", () => {
  test("ends every session, one's own too, with the cause", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const other = newBrowser(backend, { as: "agency-admin" });
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    const { activeCount } = await browser.json<{ activeCount: number }>("/sessions");
    const { outcomes } = await change(browser);
    expect(outcomes[0]).toEqual({ id: sessionId, outcome: "ended", effectiveBy: null });
    expect(outcomes).toHaveLength(activeCount);
    expect(outcomes.every(({ outcome }) => outcome === "ended")).toBe(true);
    expect(browser.cookies.has("session")).toBe(false);
    expect(await (await other.get("/me")).json()).toMatchObject({ cause: "password_changed" });
  });

  test("where ending takes its time, ends this session at once and the others late", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "portal-client-admin" });
    const other = newBrowser(backend, { as: "portal-client-admin" });
    const [own, ...others] = (await change(browser)).outcomes;
    expect(own?.outcome).toBe("ended");
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(["ending"]));
    expect((await other.get("/me")).status).toBe(200);
    backend.advance(120);
    expect(await (await other.get("/me")).json()).toMatchObject({ cause: "password_changed" });
  });

  test("tells what could not be ended", async () => {
    const { outcomes } = await change(await admin("partial"));
    expect(outcomes.slice(0, 3).map(({ outcome }) => outcome)).toEqual(["ended", "ended", "failed"]);
  });

  test("is true at the next sign-in: the new one works, the old one does not", async () => {
    const browser = await admin();
    await change(browser);
    expect(await signIn(browser, PASSWORD)).toBe(401);
    expect(await signIn(browser, newPassword)).toBe(200);
    expect((await browser.post("/step-up", { password: newPassword })).status).toBe(204);
  });

  test("is one's own alone", async () => {
    const backend = newBackend();
    const member = newBrowser(backend, { as: "agency-member" });
    await change(newBrowser(backend, { as: "agency-admin" }));
    expect((await member.get("/me")).status).toBe(200);
    expect(await signIn(member, PASSWORD, personas["agency-member"].email)).toBe(200);
  });

  test("leaves trust as it was", async () => {
    const browser = await admin();
    await call(browser, "trustDevice");
    await change(browser);
    await signIn(browser, newPassword);
    const { items } = await browser.json<{ items: { current: boolean; trust: unknown }[] }>("/devices");
    expect(items.find(({ current }) => current)?.trust).not.toBeNull();
  });

  test("outlasts a reload of the page", async () => {
    const journal = await openJournal();
    const open = () => createBackend({ clock: () => NOW, keep: inJournal(journal, "default", oneAtATime) });
    const before = newBrowser(open());
    await signIn(before, PASSWORD);
    await change(before);
    const after = newBrowser(open());
    expect(await signIn(after, PASSWORD)).toBe(401);
    expect(await signIn(after, newPassword)).toBe(200);
  });

  test("whose answer was lost is told again, and not made again", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin", fail: "changePassword:lost:1" });
    expect((await call(browser, "changePassword", { key })).type).toBe("error");
    expect((await browser.get("/me")).status).toBe(401);
    const again = await call(browser, "changePassword", { key });
    expect(await checkAnswer("changePassword", again)).toHaveProperty("outcomes");
    expect(browser.cookies.has("session")).toBe(false);
    const kept = JSON.stringify([[...backend.db.idempotency.values()], [...backend.db.audit.values()]]);
    for (const secret of [PASSWORD, newPassword]) expect(kept).not.toContain(secret);
  });
});

// Locks of one page are enough here.
let last: Promise<unknown> = Promise.resolve();
const oneAtATime = {
  request: (_name: string, work: () => Promise<unknown>) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  },
} as unknown as LockManager;

describe("a new password is refused", () => {
  test.each<[string, string, string, PersonaName?]>([
    ["shorter than the policy wants", "a tuba, 14 ch.", "too_short"],
    ["shorter, counted in characters", "🦉".repeat(14), "too_short"],
    ["common", "passwordpassword", "too_common"],
    ["known to everybody", "qwertyuiopasdfghjkl", "too_common"],
    ["made of one's name", "anagarcia-anagarcia", "too_common"],
    ["made of the organization's name", "Northwind Agency 2026", "too_common"],
    ["the same as before", PASSWORD, "unchanged"],
    ["shorter than 8 where there is a second factor", "7 chars", "too_short", "platform-viewer"],
  ])("that is %s", async (_what, refused, code, as = "agency-admin") => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as });
    expect(await change(browser, { ...good, newPassword: refused })).toMatchObject({
      status: 422,
      errors: [{ pointer: "/newPassword", code }],
    });
    expect((await browser.get("/me")).status).toBe(200);
  });

  test.each([
    " spaces at both ends ",
    "ünïcödé ist erlaubt, ja",
    "🦉🪵🌧️🚲🧭🪁🫐🥾🪞🧶🥁🪴🐌🫖🛶",
    "tuba tuba moss moss ladder",
  ])("not for its characters: %s", async (accepted) => {
    const browser = await admin();
    expect((await change(browser, { ...good, newPassword: accepted })).status).toBe(200);
    expect(await signIn(browser, accepted)).toBe(200);
  });

  test("8 characters are enough where there is a second factor", async () => {
    const browser = newBrowser(newBackend(), { as: "platform-viewer" });
    expect((await change(browser, { ...good, newPassword: "tuba-9vx" })).status).toBe(200);
  });
});

describe("a wrong current password", () => {
  const wrong = { currentPassword: "wrong", newPassword };

  test("is told at its field, with what is wrong with the new one", async () => {
    const browser = await admin();
    expect(await change(browser, { ...wrong, newPassword: "short" })).toMatchObject({
      status: 422,
      errors: [
        { pointer: "/currentPassword", code: "wrong" },
        { pointer: "/newPassword", code: "too_short" },
      ],
    });
    expect(await signIn(browser, PASSWORD)).toBe(200);
  });

  test("counts: after the fifth even the right one has to wait", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    for (let count = 0; count < 5; count++) await change(browser, wrong);
    expect((await change(browser)).status).toBe(429);
    expect((await browser.post("/step-up", { password: PASSWORD })).status).toBe(429);
    backend.advance(30);
    expect((await change(browser)).status).toBe(200);
  });
});
