import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type Backend, createBackend } from "#mocks/backend.ts";
import { type EventReader, readEvents } from "#mocks/events/read.ts";
import { seededSession } from "#mocks/ids.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { PASSWORD, type PersonaName } from "#mocks/seeds/personas.ts";

import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const iphone = seededSession("agency-admin", "iphone-madrid");
const windows = seededSession("agency-admin", "windows-london");

interface Listening {
  backend: Backend;
  one: MockBrowser;
  other: MockBrowser;
  events: EventReader;
}

/** Two browsers of the same person; the first one listens. */
async function listening(as: PersonaName = "agency-admin", scenario?: ScenarioName): Promise<Listening> {
  const backend = newBackend(scenario);
  const one = newBrowser(backend, { as });
  const other = newBrowser(backend, { as });
  return { backend, one, other, events: await listen(one) };
}

async function listen(browser: MockBrowser, lastEventId?: string): Promise<EventReader> {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const response = await browser.get("/events", headers);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  return readEvents(response);
}

async function idOf(browser: MockBrowser): Promise<string> {
  return (await browser.json<{ sessionId: string }>("/me")).sessionId;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is told", () => {
  test("a sign-in in another browser, with an id and nothing but the session's", async () => {
    const { backend, events } = await listening();
    const third = newBrowser(backend, { as: "agency-admin" });
    const sessionId = await idOf(third);
    const event = await events.next();
    expect(event).toEqual({
      id: expect.stringMatching(/^\d+$/),
      event: "session_created",
      data: { sessionId },
    });
    expect(await events.next("device_changed")).toMatchObject({
      data: { deviceId: expect.stringMatching(/^dev_/) },
    });
  });

  test("an ending in another browser", async () => {
    const { other, events } = await listening();
    await other.post(`/sessions/${iphone}/terminate`);
    expect(await events.next()).toMatchObject({ event: "session_ended", data: { sessionId: iphone } });
  });

  test("an ending that takes effect late: first it is ending, then by the clock alone it has ended", async () => {
    const { backend, other, events } = await listening("portal-client-admin");
    const phone = seededSession("portal-client-admin", "phone");
    await other.post(`/sessions/${phone}/terminate`);
    expect(await events.next()).toMatchObject({ event: "session_changed", data: { sessionId: phone } });
    backend.advance(120);
    expect(await events.next()).toMatchObject({ event: "session_ended", data: { sessionId: phone } });
  });

  test("a session that reaches its limit, without any request", async () => {
    let clock = NOW;
    const backend = createBackend({ clock: () => clock });
    const browser = newBrowser(backend, { as: "clinic-owner" });
    const sessionId = await idOf(browser);
    const events = await listen(browser);
    clock += 30 * 60_000;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await events.next("session_ended")).toMatchObject({ data: { sessionId } });
  });

  test("ids grow from event to event", async () => {
    const { other, events } = await listening();
    await other.post("/sessions/terminate", { ids: [iphone, windows] });
    const [first, second] = [await events.next(), await events.next()];
    expect(Number(second.id)).toBeGreaterThan(Number(first.id));
  });

  test("only so much: a thousand endings are one resync", async () => {
    const { other, events } = await listening("agency-admin", "many");
    const ids = (await other.json<{ items: { id: string }[] }>("/sessions?limit=200")).items.map(
      ({ id }) => id,
    );
    const own = await idOf(other);
    await other.post("/sessions/terminate", { ids: ids.filter((id) => id !== own).slice(0, 150) });
    expect(await events.next()).toMatchObject({ event: "resync", data: {} });
  });
});

describe("what is not told", () => {
  test("plain activity, and what happens to other people", async () => {
    const { backend, other, events } = await listening("agency-member");
    await other.get("/sessions");
    const stranger = newBrowser(backend, { as: "agency-admin" });
    await stranger.post(`/sessions/${iphone}/terminate`);
    const phone = seededSession("agency-member", "phone");
    await other.post(`/sessions/${phone}/terminate`);
    expect(await events.next()).toMatchObject({ data: { sessionId: phone } });
  });

  test("the stream itself: it is no activity", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const id = await idOf(browser);
    backend.advance(60);
    await listen(browser);
    expect(backend.db.sessions.get(id)?.lastActiveAt).toBe(NOW);
  });
});

describe("the end of the stream's own session", () => {
  test("is told, then the stream is closed", async () => {
    const { one, other, events } = await listening();
    const id = await idOf(one);
    await other.post(`/sessions/${id}/terminate`);
    expect(await events.next("session_ended")).toMatchObject({ data: { sessionId: id } });
    expect(await events.over).toBe("ended");
  });

  test("by time as well", async () => {
    const { backend, one, events } = await listening("agency-admin", "ended-elsewhere");
    const id = await idOf(one);
    backend.advance(10);
    expect((await events.next("session_ended")).data.sessionId).toMatch(/^ses_/);
    expect(await events.over).toBe("ended");
    expect(backend.db.sessions.get(id)?.termination?.cause).toBe("signed_out_elsewhere");
    expect(backend.events.openCount()).toBe(0);
  });
});

describe("Last-Event-ID", () => {
  test("continues where the stream broke off, with what happened meanwhile", async () => {
    const { one, other, events } = await listening();
    await other.post(`/sessions/${iphone}/terminate`);
    const { id } = await events.next();
    await events.leave();
    await other.post(`/sessions/${windows}/terminate`);
    const again = await listen(one, id);
    expect(await again.next("session_ended")).toMatchObject({ data: { sessionId: windows } });
  });

  test.each(["1", "999999999999999", "abc", "-1"])(
    "%s, which was never given out, is a resync",
    async (id) => {
      const { one, other } = await listening();
      const events = await listen(one, id);
      expect(await events.next()).toMatchObject({ event: "resync", data: {} });
      await other.post(`/sessions/${iphone}/terminate`);
      expect(await events.next()).toMatchObject({ event: "session_ended", data: { sessionId: iphone } });
    },
  );

  test("of long ago is a resync: only so many events are kept", async () => {
    const { backend, one, events } = await listening();
    const signIn = async () => {
      newBrowser(backend, { as: "agency-admin" });
      await one.get("/me");
    };
    await signIn();
    const { id } = await events.next();
    // Each is a session and a device.
    for (let count = 0; count < 100; count++) await signIn();
    expect(await (await listen(one, id)).next()).toMatchObject({ event: "resync" });
  });
});

test("a comment comes at once, and in every fifteen seconds of silence another", async () => {
  const { events } = await listening();
  expect(await events.comment()).toBe("open");
  const next = events.comment();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await next).toBe("still here");
});

test("a client that goes away leaves nothing behind", async () => {
  const { backend, events } = await listening();
  expect(backend.events.openCount()).toBe(1);
  await events.leave();
  expect(backend.events.openCount()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

describe("faults", () => {
  const failing = async (fault: string) => {
    const backend = newBackend();
    const one = newBrowser(backend, { as: "agency-admin", fail: `streamEvents:${fault}` });
    return { backend, one, other: newBrowser(backend, { as: "agency-admin" }) };
  };

  test("lost: it breaks after the first event", async () => {
    const { backend, one, other } = await failing("lost:1");
    const events = readEvents(await one.get("/events"));
    await other.post(`/sessions/${iphone}/terminate`);
    expect(await events.next()).toMatchObject({ data: { sessionId: iphone } });
    expect(await events.over).toBe("broken");
    expect(backend.events.openCount()).toBe(0);
    expect((await one.get("/events")).status).toBe(200);
  });

  test("truncated: it breaks in the middle of the first event", async () => {
    const { one, other } = await failing("truncated");
    const events = readEvents(await one.get("/events"));
    await other.post(`/sessions/${iphone}/terminate`);
    await expect(events.next()).rejects.toThrow("over");
    expect(await events.over).toBe("broken");
  });

  test("offline never gets through", async () => {
    expect((await (await failing("offline")).one.get("/events")).type).toBe("error");
  });

  test.each(["html", "empty", "malformed"])("%s is no stream that goes on", async (fault) => {
    const response = await (await failing(fault)).one.get("/events");
    expect(await response.text()).not.toContain("event:");
  });
});

describe("the organization", () => {
  const act = async (browser: MockBrowser, { memberId = "usr_mateo" } = {}) => {
    await browser.post("/step-up", { password: PASSWORD });
    const planned = await browser.post("/org/terminations", { target: "member", memberId });
    const { id } = (await planned.json()) as { id: string };
    await browser.post(`/org/terminations/${id}/run`, { reason: "Laptop stolen" });
    return id;
  };

  test("a wide act is told to who may see it: the sessions, the act, the log, and nothing but ids", async () => {
    const { backend, other, events } = await listening();
    const member = newBrowser(backend, { as: "agency-member" });
    const own = await listen(member);
    const terminationId = await act(other);
    expect(await events.next("termination_changed")).toMatchObject({ data: { terminationId } });
    backend.advance(2);
    await other.get("/me");
    expect((await events.next("organization_changed")).data).toEqual({});
    expect((await events.next("audit_changed")).data).toEqual({});
    const told = new Set<string>();
    for (let ended = 0; ended < 3; ended++) told.add((await own.next()).event);
    expect([...told]).toEqual(["session_ended"]);
    expect(await own.over).toBe("ended");
  });

  test("a plan is told to nobody: a wide act is, once it is begun", async () => {
    const { backend, one, other, events } = await listening();
    await other.post("/org/terminations", { target: "member", memberId: "usr_mateo" });
    backend.advance(1);
    newBrowser(backend, { as: "agency-member" });
    await one.get("/me");
    const told: string[] = [];
    while (told.at(-1) !== "organization_changed") told.push((await events.next()).event);
    expect(told).not.toContain("termination_changed");
    const terminationId = await act(other);
    expect(await events.next("termination_changed")).toMatchObject({ data: { terminationId } });
  });

  test("is told at most every two seconds, and then once for all that changed", async () => {
    const { backend, one, events } = await listening();
    const signIn = async () => {
      newBrowser(backend, { as: "agency-member" });
      await one.get("/me");
    };
    await signIn();
    await events.next("organization_changed");
    for (let count = 0; count < 3; count++) await signIn();
    backend.advance(2);
    await one.get("/me");
    await events.next("organization_changed");
    backend.advance(10);
    await one.post(`/sessions/${iphone}/terminate`);
    const rest = [await events.next(), await events.next()].map(({ event }) => event);
    expect(rest).toContain("session_ended");
    expect(rest.filter((event) => event === "organization_changed").length).toBeLessThanOrEqual(1);
  });

  test("a long act goes on being told while nobody asks", async () => {
    const { backend, other, events } = await listening("agency-admin", "slow-act");
    const terminationId = await act(other);
    await events.next("termination_changed");
    for (let second = 0; second < 7; second++) {
      backend.advance(1);
      await vi.advanceTimersByTimeAsync(1000);
    }
    await events.next("termination_changed");
    await events.next("termination_changed");
    expect(await other.json(`/org/terminations/${terminationId}`)).toMatchObject({ state: "finished" });
  });

  test("what ends by itself is told as well", async () => {
    const { backend, events } = await listening("clinic-owner");
    backend.advance(31 * 60);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(events.next("organization_changed")).resolves.toBeDefined();
    await expect(events.next("audit_changed")).resolves.toBeDefined();
  });
});
