import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { mockMiddleware } from "#mocks/server.ts";

import { type EventReader, readEvents } from "./read.ts";

let server: Server;
let origin: string;

beforeAll(async () => {
  const handle = mockMiddleware();
  server = createServer((request, response) => void handle(request, response, () => response.end("page")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A browser of the clinic's owner, in a run of its own unless `run` is given; `fail` as in a link. */
async function newBrowser({ run = crypto.randomUUID(), fail = "" }: { run?: string; fail?: string } = {}) {
  const page = await fetch(`${origin}/?as=clinic-owner&fail=${fail}`, {
    headers: { accept: "text/html", "x-mock-run": run },
  });
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}/api${path}`, {
      ...init,
      headers: { cookie, "x-mock-run": run, ...(init.headers as Record<string, string>) },
    });
  const { sessionId } = (await (await call("/me")).json()) as { sessionId: string };
  return {
    run,
    sessionId,
    call,
    listen: async (signal?: AbortSignal): Promise<EventReader> =>
      readEvents(await call("/events", signal ? { signal } : {})),
    signOut: () =>
      call("/sign-out", {
        method: "POST",
        headers: { "x-requested-with": "whereabouts", "idempotency-key": `"${crypto.randomUUID()}"` },
      }),
  };
}

test("what another browser of the run does arrives while the stream is open, of other runs nothing", async () => {
  const one = await newBrowser();
  const stranger = await newBrowser();
  const events = await one.listen();
  expect(await events.comment()).toBe("open");
  await stranger.signOut();
  const other = await newBrowser({ run: one.run });
  expect(await events.next("session_created")).toMatchObject({ data: { sessionId: other.sessionId } });
  await other.signOut();
  expect(await events.next("session_ended")).toMatchObject({ data: { sessionId: other.sessionId } });
  await events.leave();
});

test("the answer begins before there is anything to tell, and is not kept by anybody on the way", async () => {
  const controller = new AbortController();
  const response = await (await newBrowser()).call("/events", { signal: controller.signal });
  expect([
    response.status,
    response.headers.get("content-type"),
    response.headers.get("cache-control"),
  ]).toEqual([200, "text/event-stream", "no-store"]);
  controller.abort();
});

test("advancing the clock of the run tells what ended by it, and closes the stream", async () => {
  const browser = await newBrowser();
  const events = await browser.listen();
  await browser.call("/-/advance", { method: "POST", body: JSON.stringify({ seconds: 1801 }) });
  expect((await events.next("session_ended")).data.sessionId).toMatch(/^ses_/);
  expect(await events.over).toBe("ended");
});

test("a reset of the run closes its streams", async () => {
  const browser = await newBrowser();
  const events = await browser.listen();
  await events.comment();
  await browser.call("/-/reset", { method: "POST" });
  expect(await events.over).toBe("ended");
});

test("a client that goes away is forgotten", async () => {
  const browser = await newBrowser();
  const open = async () => (await (await browser.call("/-/streams")).json()) as unknown;
  const controllers = [new AbortController(), new AbortController()];
  const streams = await Promise.all(controllers.map(({ signal }) => browser.listen(signal)));
  await Promise.all(streams.map((events) => events.comment()));
  expect(await open()).toEqual({ open: 2 });
  for (const controller of controllers) controller.abort();
  await expect.poll(open).toEqual({ open: 0 });
});

test("lost: the connection breaks after the first event", async () => {
  const browser = await newBrowser({ fail: "streamEvents:lost" });
  const events = await browser.listen();
  await newBrowser({ run: browser.run });
  expect(await events.next()).toMatchObject({ event: "session_created" });
  expect(await events.over).toBe("broken");
});

test("a refusal is a problem, not a stream", async () => {
  const response = await fetch(`${origin}/api/events`, { headers: { "x-mock-run": "nobody" } });
  expect([response.status, response.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
});
