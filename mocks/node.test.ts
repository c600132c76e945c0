import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { CHROME_ON_WINDOWS, resetMockWorld, server, openMockWorld } from "./node.ts";

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => resetMockWorld());
afterAll(() => server.close());

const api = "http://localhost/api";

test("a persona is signed in from the start, and sees the session of another browser", async () => {
  const world = openMockWorld({ as: "agency-admin" });
  const other = world.signInElsewhere("agency-admin", CHROME_ON_WINDOWS);
  const { sessionId: otherId } = (await (await other("/me")).json()) as { sessionId: string };

  const { items } = (await (await fetch(`${api}/sessions`)).json()) as {
    items: { id: string; current: boolean }[];
  };

  expect(items[0]).toMatchObject({ id: world.sessionId(), current: true });
  expect(items.find(({ id }) => id === otherId)).toMatchObject({ current: false, client: { os: "Windows" } });
});

test("each world is new, and nobody is signed in unless asked for", async () => {
  openMockWorld({ as: "agency-admin" });
  const world = openMockWorld();
  expect((await fetch(`${api}/me`)).status).toBe(401);
  expect(() => world.sessionId()).toThrow("no session");
});

test("what an answer does to the credential is lost with the answer", async () => {
  const world = openMockWorld({ as: "agency-admin", fail: "signOut:lost" });
  const headers = { "x-requested-with": "whereabouts", "idempotency-key": `"${crypto.randomUUID()}"` };
  const signOut = () => fetch(`${api}/sign-out`, { method: "POST", headers });

  await expect(signOut()).rejects.toThrow("Failed to fetch");
  expect(world.jar.token).not.toBeNull();
  world.fail("");
  expect((await signOut()).status).toBe(204);
  expect(world.jar.token).toBeNull();
});

test("a fault that does not exist is an error of the test", () => {
  expect(() => openMockWorld({ fail: "getMee:503" })).toThrow("getMee:503");
});
