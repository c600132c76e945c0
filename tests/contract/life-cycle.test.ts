import { describe, expect, test } from "vitest";

import type { Session, SessionLifetime, SessionPage, TerminationResult } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { PASSWORD, personas, type PersonaName } from "#mocks/seeds/personas.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

function two(as: PersonaName, scenario: ScenarioName = "default") {
  const backend = newBackend(scenario);
  return { backend, one: newBrowser(backend, { as }), other: newBrowser(backend, { as }) };
}

async function idOf(browser: MockBrowser): Promise<string> {
  return (await browser.json<{ sessionId: string }>("/me")).sessionId;
}

async function end(browser: MockBrowser, id: string): Promise<Session> {
  return (await checkAnswer("terminateSession", await browser.post(`/sessions/${id}/terminate`))) as Session;
}

async function endSeveral(browser: MockBrowser, target: object): Promise<TerminationResult["outcomes"]> {
  const response = await browser.post("/sessions/terminate", target);
  return ((await checkAnswer("terminateSessions", response)) as TerminationResult).outcomes;
}

const get = (browser: MockBrowser, id: string) => browser.json<Session>(`/sessions/${id}`);
const phone = seededSession("portal-client-admin", "phone");

describe("ending another session", () => {
  test("at once: that browser is refused at its next request, with the cause", async () => {
    const { one, other } = two("agency-admin");
    expect(await end(one, await idOf(other))).toMatchObject({
      status: "ended",
      end: { cause: "signed_out_elsewhere" },
    });
    const refused = await other.get("/sessions");
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ cause: "signed_out_elsewhere" });
    expect((await one.get("/me")).status).toBe(200);
  });

  test("late: it works on for two minutes, then is over, by the clock alone", async () => {
    const { backend, one, other } = two("portal-client-admin");
    const ending = await end(one, await idOf(other));
    expect(ending).toMatchObject({ status: "ending", effectiveBy: "2026-11-20T12:02:00.000Z", end: null });
    backend.advance(119);
    expect((await other.get("/sessions")).status).toBe(200);
    backend.advance(1);
    expect((await other.get("/sessions")).status).toBe(401);
    expect(await get(one, ending.id)).toMatchObject({
      status: "ended",
      effectiveBy: null,
      end: { at: "2026-11-20T12:02:00.000Z", actor: "Imogen Calder" },
    });
  });

  test("stuck: what was promised passes, it still works, and trying again gives a new promise", async () => {
    const { backend, one, other } = two("agency-admin", "stuck");
    const id = await idOf(other);
    await end(one, id);
    backend.advance(3600);
    expect(await get(one, id)).toMatchObject({ status: "ending", effectiveBy: "2026-11-20T12:00:10.000Z" });
    expect((await other.get("/me")).status).toBe(200);
    expect(await end(one, id)).toMatchObject({ status: "ending", effectiveBy: "2026-11-20T13:00:10.000Z" });
  });

  test("twice is harmless, and does not move the end", async () => {
    const { backend, one, other } = two("portal-client-admin");
    const id = await idOf(other);
    const first = await end(one, id);
    backend.advance(60);
    expect(await end(one, id)).toEqual({ ...first, lastActiveAt: first.lastActiveAt });
    backend.advance(120);
    expect(await end(one, id)).toMatchObject({ status: "ended", end: { at: first.effectiveBy } });
    expect([...backend.db.audit.values()].filter(({ action }) => action === "terminateSession")).toHaveLength(
      1,
    );
  });
});

describe("ending several", () => {
  test("the others: this one is left, and the count has moved", async () => {
    const { one, other } = two("agency-admin");
    const before = await one.json<SessionPage>("/sessions?status=active");
    const outcomes = await endSeveral(one, { scope: "others" });
    expect(outcomes.map(({ id }) => id)).toEqual(before.items.slice(1).map(({ id }) => id));
    expect(await one.json<SessionPage>("/sessions?status=active")).toMatchObject({
      total: 1,
      activeCount: 1,
    });
    expect((await other.get("/me")).status).toBe(401);
  });

  test("all: this one too, at once and as a normal sign-out", async () => {
    const { backend, one, other } = two("clinic-owner");
    const id = await idOf(one);
    await endSeveral(one, { scope: "all" });
    expect(one.cookies.has("session")).toBe(false);
    const later = newBrowser(backend, { as: "clinic-owner" });
    expect(await get(later, id)).toMatchObject({ status: "ended", end: { cause: "signed_out" } });
    expect((await other.get("/me")).status).toBe(401);
  });

  test("by id: an outcome for each, in the order that was asked", async () => {
    const { one } = two("portal-client-admin");
    const ended = seededSession("portal-client-admin", "ended-elsewhere");
    const foreign = seededSession("portal-client-manager", "desk");
    const outcomes = await endSeveral(one, { ids: ["unknown", phone, foreign, ended, await idOf(one)] });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "not_found",
      "ending",
      "not_found",
      "already_ended",
      "refused",
    ]);
  });

  test("every third fails, and works when it is tried again", async () => {
    const { one } = two("agency-admin", "partial");
    const outcomes = await endSeveral(one, { scope: "others" });
    const failed = outcomes.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
    expect(failed).toHaveLength(Math.floor(outcomes.length / 3));
    expect((await endSeveral(one, { ids: failed.slice(0, 2) })).map(({ outcome }) => outcome)).toEqual([
      "ended",
      "ended",
    ]);
  });

  test("what is ending is neither active nor counted", async () => {
    const { one } = two("portal-client-admin");
    const { activeCount } = await one.json<SessionPage>("/sessions");
    await end(one, phone);
    const after = await one.json<SessionPage>("/sessions?status=ending");
    expect(after).toMatchObject({ total: 1, activeCount: activeCount - 1 });
  });
});

describe("time", () => {
  test("without activity a session expires; with it, not", async () => {
    const { backend, one, other } = two("clinic-staff");
    const id = await idOf(other);
    for (let count = 0; count < 2; count++) {
      backend.advance(29 * 60);
      expect((await one.get("/me")).status).toBe(200);
    }
    expect(await get(one, id)).toMatchObject({ status: "ended", end: { cause: "expired", actor: null } });
    expect(await (await other.get("/me")).json()).toMatchObject({ cause: "expired" });
  });

  test("a background request is no activity", async () => {
    const { backend, one, other } = two("clinic-staff");
    const id = await idOf(one);
    backend.advance(60);
    await one.get("/sessions", { "x-background-request": "true" });
    expect((await get(other, id)).lastActiveAt).toBe("2026-11-20T12:00:00.000Z");
    await one.get("/sessions");
    expect((await get(other, id)).lastActiveAt).toBe("2026-11-20T12:01:00.000Z");
  });

  test("extending moves the idle deadline, never the absolute limit", async () => {
    const { backend, one } = two("clinic-owner");
    backend.advance(20 * 60);
    const lifetime = (await checkAnswer(
      "extendSession",
      await one.post("/session/extend"),
    )) as SessionLifetime;
    expect(lifetime).toEqual({
      idleTimeout: 30 * 60,
      idleExpiresIn: 30 * 60,
      expiresIn: 12 * 3600 - 20 * 60,
    });
    for (let count = 0; count < 40; count++) {
      backend.advance(19 * 60);
      await one.post("/session/extend");
    }
    expect((await one.get("/me")).status).toBe(401);
  });

  test("what ended is kept for 30 days", async () => {
    const { backend, one, other } = two("platform-viewer");
    const id = await idOf(other);
    await end(one, id);
    backend.advance(29 * 86_400);
    await one.get("/me");
    expect((await one.get(`/sessions/${id}`)).status).toBe(200);
    backend.advance(2 * 86_400);
    expect((await one.get(`/sessions/${id}`)).status).toBe(404);
  });

  test.each([
    ["ended-by-admin", "admin"],
    ["ended-by-expiry", "expired"],
    ["ended-unexplained", undefined],
  ] as const)("%s: active until then, refused from then on", async (scenario, cause) => {
    const { backend, one } = two("agency-admin", scenario);
    expect(await get(one, await idOf(one))).toMatchObject({ status: "active", effectiveBy: null });
    backend.advance(10);
    const body = (await checkAnswer("getMe", await one.get("/me"))) as { cause?: string };
    expect(body.cause).toBe(cause);
  });
});

describe("signing in", () => {
  const ana = { email: personas["agency-admin"].email.toUpperCase(), password: PASSWORD };

  test("makes a session of this very browser, which others see", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend);
    const me = (await checkAnswer("signIn", await browser.post("/sign-in", ana))) as { sessionId: string };
    const seen = await get(newBrowser(backend, { as: "agency-admin" }), me.sessionId);
    expect(seen).toMatchObject({
      current: false,
      client: { name: "Firefox", os: "Ubuntu", osVersion: null },
    });
    expect(browser.cookies.get("session")).not.toContain(me.sessionId.slice(4));
  });

  test("in the same browser again keeps its device and leaves no session behind", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const first = await get(browser, await idOf(browser));
    await browser.post("/sign-in", ana);
    const second = await get(browser, await idOf(browser));
    expect(second.deviceId).toBe(first.deviceId);
    expect(await get(browser, first.id)).toMatchObject({ status: "ended", end: { cause: "signed_out" } });
  });

  test("after five failures the account has to wait, twice as long each time, whatever the password", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend);
    const attempt = async (password: string) => {
      const response = await browser.post("/sign-in", { ...ana, password });
      await checkAnswer("signIn", response.clone());
      return [response.status, response.headers.get("retry-after")];
    };
    for (let count = 0; count < 5; count++) expect(await attempt("wrong")).toEqual([401, null]);
    expect(await attempt(PASSWORD)).toEqual([429, "30"]);
    backend.advance(30);
    expect(await attempt("wrong")).toEqual([401, null]);
    expect(await attempt(PASSWORD)).toEqual([429, "60"]);
    backend.advance(60);
    expect(await attempt(PASSWORD)).toEqual([200, null]);
    expect(await attempt("wrong")).toEqual([401, null]);
  });

  test("a credential that was never given out is worth nothing", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    browser.cookies.set("session", await idOf(browser));
    expect((await browser.get("/me")).status).toBe(401);
  });
});
