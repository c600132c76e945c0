import { expect, test } from "vitest";

import { seededSession, thisDevice } from "#mocks/ids.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { newBackend, newBrowser } from "./mock-browser.ts";

const key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
const iphone = `/sessions/${seededSession("agency-admin", "iphone-madrid")}/terminate`;
const ana = { email: personas["agency-admin"].email, password: PASSWORD };

function signedIn({ db }: ReturnType<typeof newBackend>) {
  return [...db.sessions.values()].filter((session) => session.signedIn);
}

function effects(backend: ReturnType<typeof newBackend>, action: string) {
  return [...backend.db.audit.values()].filter((entry) => entry.action === action);
}

test("a lost answer: it was done, the retry gives the first answer, and one entry tells of it", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "agency-admin", fail: "terminateSession:lost:1" });
  expect((await browser.post(iphone, undefined, { key })).type).toBe("error");
  backend.advance(60);

  const retry = await browser.post(iphone, undefined, { key });

  expect(retry.status).toBe(200);
  expect(await retry.json()).toMatchObject({ status: "ended", end: { at: "2026-11-20T12:00:00.000Z" } });
  expect(effects(backend, "terminateSession")).toHaveLength(1);
});

test("a lost sign-out can be retried although the session has ended, and clears the cookie then", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "agency-admin", fail: "signOut:lost:1" });
  await browser.post("/sign-out", undefined, { key });
  expect(browser.cookies.has("session")).toBe(true);
  expect((await browser.get("/me")).status).toBe(401);

  expect((await browser.post("/sign-out", undefined, { key })).status).toBe(204);
  expect(browser.cookies.has("session")).toBe(false);
  expect(effects(backend, "signOut")).toHaveLength(1);
});

test("a lost sign-in, retried, makes one session", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { fail: "signIn:lost:1" });
  browser.cookies.set("device", "d1");
  await browser.post("/sign-in", ana, { key });
  expect(browser.cookies.has("session")).toBe(false);
  await browser.post("/sign-in", ana, { key });
  expect((await browser.get("/me")).status).toBe(200);
  expect(signedIn(backend)).toHaveLength(1);
});

test.each([
  ["known by their devices", ["d1", "d2"]],
  ["that nothing tells apart", [null, null]],
])("two browsers %s never get the same session, though key and body are the same", async (_how, devices) => {
  const backend = newBackend();
  const tokens: (string | undefined)[] = [];
  for (const device of devices) {
    const browser = newBrowser(backend);
    if (device !== null) browser.cookies.set("device", device);
    expect((await browser.post("/sign-in", ana, { key })).status).toBe(200);
    tokens.push(browser.cookies.get("session"));
  }
  expect(new Set(tokens).size).toBe(2);
  expect(signedIn(backend)).toHaveLength(2);
});

test("a sign-in is kept for minutes, and no password with it", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend);
  browser.cookies.set("device", "d1");
  await browser.post("/sign-in", ana, { key });
  expect(JSON.stringify([...backend.db.idempotency.values()])).not.toContain(PASSWORD);
  backend.advance(11 * 60);
  await browser.post("/sign-in", ana, { key });
  expect(signedIn(backend)).toHaveLength(2);
});

test("the header comes before the key, the key before the session", async () => {
  const browser = newBrowser(newBackend(), { as: "agency-admin" });
  await browser.post("/sign-out", undefined, { key });
  const bare = { "x-requested-with": null };
  expect((await browser.post("/sign-out", undefined, { key, headers: bare })).status).toBe(403);
  const wrong = { "idempotency-key": key };
  expect((await browser.post("/sign-out", undefined, { headers: wrong })).status).toBe(400);
  expect((await browser.post("/sign-out")).status).toBe(401);
});

test("a refusal is repeated, though it would be granted by now", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "portal-client-admin" });
  const { sessionId } = await browser.json<{ sessionId: string }>("/me");
  const path = `/sessions/${sessionId}/terminate`;
  expect((await browser.post(path, undefined, { key })).status).toBe(403);
  const portal = backend.db.organizations.get("org_portal");
  if (portal)
    backend.db.put("organizations", { ...portal, policy: { ...portal.policy, terminateCurrent: true } });

  expect((await browser.post(path, undefined, { key })).status).toBe(403);
  expect((await browser.post(path)).status).toBe(200);
});

test("what said 'ask again' is asked again with the same key", async () => {
  const browser = newBrowser(newBackend("race"), { as: "agency-admin" });
  expect((await browser.post(iphone, undefined, { key })).status).toBe(409);
  expect((await browser.post(iphone, undefined, { key })).status).toBe(200);
});

test("a fault is no decision: the same key works afterwards", async () => {
  const browser = newBrowser(newBackend(), { as: "agency-admin", fail: "terminateSession:500:1" });
  expect((await browser.post(iphone, undefined, { key })).status).toBe(500);
  expect((await browser.post(iphone, undefined, { key })).status).toBe(200);
});

test("a key belongs to its session, and is kept for a day", async () => {
  const backend = newBackend();
  const one = newBrowser(backend, { as: "agency-admin" });
  const two = newBrowser(backend, { as: "agency-admin" });
  await one.post("/session/extend", undefined, { key });
  expect((await two.post("/sessions/terminate", { ids: ["unknown"] }, { key })).status).toBe(200);
  backend.advance(25 * 3600);
  expect((await one.post("/sessions/terminate", { ids: ["unknown"] }, { key })).status).toBe(200);
});

test("while the first runs the second waits its turn, then gets the same answer", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "agency-admin", latency: 5 });
  const [first, second] = await Promise.all([1, 2].map(() => browser.post(iphone, undefined, { key })));
  expect([first?.status, second?.status]).toEqual([200, 409]);
  expect(second?.headers.get("retry-after")).toBe("1");
  expect((await browser.post(iphone, undefined, { key })).status).toBe(200);
  expect(effects(backend, "terminateSession")).toHaveLength(1);
});

test("a name with another If-Match is another request, and needs a key of its own", async () => {
  const browser = newBrowser(newBackend(), { as: "agency-admin" });
  const rename = (version: string, itsKey: string) =>
    browser.send("PATCH", `/devices/${thisDevice("agency-admin")}`, {
      body: { name: "Studio" },
      headers: { "if-match": `"${version}"` },
      key: itsKey,
    });
  expect((await rename("0", key)).status).toBe(412);
  expect((await rename("1", key)).status).toBe(422);
  expect((await rename("1", "5f0e1f8e-40d5-43e8-bc93-6894a57f9324")).status).toBe(200);
});
