import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { readEvents } from "./events/read.ts";
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

describe("events", () => {
  test("arrive as they happen, and a test can wait for the stream and for each of them", async () => {
    const world = openMockWorld({ as: "agency-admin" });
    const response = fetch(`${api}/events`);
    await world.streaming();
    const other = world.signInElsewhere("agency-admin");
    const { sessionId } = (await (await other("/me")).json()) as { sessionId: string };
    const events = readEvents(await response);
    expect(await events.next("session_created")).toMatchObject({ data: { sessionId } });
  });

  test("a request that is given up leaves nothing behind", async () => {
    const world = openMockWorld({ as: "agency-admin" });
    const controller = new AbortController();
    const events = readEvents(await fetch(`${api}/events`, { signal: controller.signal }));
    controller.abort();
    expect(await events.over).toBe("broken");
    expect(world.backend.events.openCount()).toBe(0);
  });

  test("a world that is given up ends its streams", async () => {
    openMockWorld({ as: "agency-admin" });
    const events = readEvents(await fetch(`${api}/events`));
    openMockWorld();
    expect(await events.over).toBe("ended");
  });
});
