import { inspect } from "node:util";

import { delay, http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { serverNow } from "#src/lib/server-clock.ts";
import { passTime, stopClock, testNow } from "#tests/clock.ts";

import { ApiError } from "./errors.ts";
import { send } from "./send.ts";

const url = "http://localhost/api/me";
const session = () => new AbortController();

type Answer = (request: Request, attempt: number) => Response | Promise<Response>;

/** Answers every request to the API, and remembers them. */
function onRequest(answer: Answer): Request[] {
  const seen: Request[] = [];
  server.use(
    http.all("*/api/*", ({ request }) => {
      seen.push(request);
      return answer(request, seen.length);
    }),
  );
  return seen;
}

function problem(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return () =>
    HttpResponse.json(body, { status, headers: { "Content-Type": "application/problem+json", ...headers } });
}

const html = (status: number) => () =>
  new HttpResponse("<!doctype html><h1>Bad gateway</h1>", {
    status,
    headers: { "Content-Type": "text/html" },
  });

/** A body that begins and never ends, or breaks off. */
function broken(how: "stalls" | "breaks off"): Answer {
  return ({ signal }) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(`{"items":[`));
        // As a browser does with the body of a request that is given up.
        signal.addEventListener("abort", () => controller.error(signal.reason));
      },
      pull: (controller) => {
        if (how === "breaks off") controller.error(new TypeError("The connection broke"));
      },
    });
    return new HttpResponse(body, { headers: { "Content-Type": "application/json" } });
  };
}

async function failure(answer: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await answer.then(
    () => new Error("It did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw error;
  return error;
}

const post = () =>
  new Request(url, { method: "POST", body: "{}", headers: { "Idempotency-Key": '"key-1"' } });

describe("an answer", () => {
  it.each([
    ["JSON", () => HttpResponse.json({ ok: true }), `{"ok":true}`],
    [
      "JSON with a charset",
      () => new HttpResponse("{}", { headers: { "Content-Type": "application/json; charset=utf-8" } }),
      "{}",
    ],
    ["nothing, by 204", () => new HttpResponse(null, { status: 204 }), ""],
  ])("that is %s arrives", async (_, answer, text) => {
    onRequest(answer);
    await expect((await send(new Request(url), session().signal)).text()).resolves.toBe(text);
  });

  it("sets the clock", async () => {
    onRequest(() => HttpResponse.json({}, { headers: { Date: "Sat, 21 Nov 2026 12:00:00 GMT" } }));
    await send(new Request(url), session().signal);
    expect(serverNow()).toBe(testNow.getTime() + 86_400_000);
    onRequest(() => HttpResponse.json({}, { headers: { Date: testNow.toUTCString() } }));
    await send(new Request(url), session().signal);
    expect(serverNow()).toBe(testNow.getTime());
  });
});

describe("a fault becomes an error of the right kind, that says whether a change may have been made", () => {
  it.each<[string, Answer, Partial<ApiError>]>([
    [
      "F2 the network fails on the way",
      () => HttpResponse.error(),
      { kind: "network", outcomeUnknown: true },
    ],
    ["F5 refused", problem(403, {}), { kind: "problem", status: 403, outcomeUnknown: false }],
    ["F11 the server fails", problem(500, {}), { kind: "problem", status: 500, outcomeUnknown: true }],
    ["F12 the server is down", problem(503, {}), { kind: "problem", status: 503, outcomeUnknown: false }],
    ["F13 502 with a page", html(502), { kind: "problem", status: 502, type: null, outcomeUnknown: true }],
    ["F13 504 with a page", html(504), { kind: "problem", status: 504, type: null, outcomeUnknown: true }],
    ["F17 200 with a page", html(200), { kind: "unreadable", status: 200, outcomeUnknown: true }],
    [
      "F17 200 without a type",
      () => new HttpResponse(new TextEncoder().encode("{}")),
      { kind: "unreadable", status: 200, outcomeUnknown: true },
    ],
    ["F18 the body breaks off", broken("breaks off"), { kind: "unreadable", outcomeUnknown: true }],
  ])("%s", async (_, answer, expected) => {
    onRequest(answer);
    expect(await failure(send(post(), session().signal))).toMatchObject(expected);
  });

  it("F1 offline: nothing is sent", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const seen = onRequest(() => HttpResponse.json({}));
    const error = await failure(send(post(), session().signal));
    expect(error).toMatchObject({ kind: "offline", outcomeUnknown: false, status: 0 });
    expect(seen).toHaveLength(0);
  });

  it.each<[string, Answer]>([
    ["no answer", () => delay("infinite").then(() => HttpResponse.json({}))],
    ["an answer that stalls", broken("stalls")],
  ])("F3 %s: waits 12 seconds, no longer", async (_, answer) => {
    stopClock();
    onRequest(answer);
    let waited = 0;
    const settled = vi.fn<(error: ApiError) => void>(() => (waited = Date.now() - testNow.getTime()));
    void failure(send(post(), session().signal)).then(settled);
    await passTime(12_000);
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce());
    expect(settled.mock.lastCall?.[0]).toMatchObject({ kind: "timeout", outcomeUnknown: true });
    expect(waited).toBeGreaterThanOrEqual(12_000);
  });
});

describe("giving up is no failure of the request", () => {
  it.each(["caller", "session"] as const)("the %s gives up", async (who) => {
    onRequest(() => delay("infinite").then(() => HttpResponse.json({})));
    const [caller, whole] = [new AbortController(), session()];
    const answer = send(new Request(url, { signal: caller.signal }), whole.signal);
    (who === "caller" ? caller : whole).abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a problem (RFC 9457)", () => {
  const PREFIX = "urn:problem-type:whereabouts:";

  it("is read by its type, and with what it brings", async () => {
    const body = {
      type: `${PREFIX}permission-denied`,
      title: "Refused",
      permission: "pf.policy.edit",
      unknown: { deep: true },
    };
    onRequest(problem(403, body, { "X-Request-Id": "req_1" }));
    expect(await failure(send(new Request(url), session().signal))).toMatchObject({
      type: "permission-denied",
      permission: "pf.policy.edit",
      requestId: "req_1",
      retryAfter: null,
      fields: [],
    });
  });

  it("tells which field is wrong, and takes a code that it does not know for invalid", async () => {
    const errors = [{ pointer: "/email", code: "brand_new", detail: "By a newer server" }];
    onRequest(problem(422, { type: `${PREFIX}validation-failed`, errors }));
    const { fields } = await failure(send(post(), session().signal));
    expect(fields).toEqual([{ pointer: "/email", code: "invalid", detail: "By a newer server" }]);
  });

  it.each<[string, object, Partial<ApiError>]>([
    ["a type that is no text", { type: 7, permission: "p" }, { type: null, permission: "p" }],
    ["a type of somebody else's", { type: "about:blank" }, { type: null }],
    ["a permission that is no text", { type: `${PREFIX}x`, permission: [] }, { type: "x", permission: null }],
    ["a cause that does not exist", { type: `${PREFIX}session-ended`, cause: "boredom" }, { endCause: null }],
    ["errors that are no list", { errors: "all of it" }, { fields: [] }],
    ["a status that contradicts", { status: 200 }, { status: 403 }],
    ["a list in place of an object", [], { type: null }],
  ])("with %s counts by the rest", async (_, body, expected) => {
    onRequest(problem(403, body));
    expect(await failure(send(new Request(url), session().signal))).toMatchObject(expected);
  });

  it("is told from other JSON by its media type", async () => {
    onRequest(() => HttpResponse.json({ type: `${PREFIX}session-ended`, cause: "admin" }, { status: 403 }));
    const error = await failure(send(new Request(url), session().signal));
    expect(error).toMatchObject({ kind: "problem", status: 403, type: null, endCause: null });
  });

  it("that breaks off counts by its status", async () => {
    onRequest(
      () =>
        new HttpResponse(`{"type":"urn:prob`, {
          status: 403,
          headers: { "Content-Type": "application/problem+json" },
        }),
    );
    const error = await failure(send(new Request(url), session().signal));
    expect(error).toMatchObject({ kind: "problem", status: 403, type: null });
  });

  it("keeps nothing of the server's own words", async () => {
    onRequest(problem(500, { type: `${PREFIX}internal`, title: "at Db.query", detail: "SELECT secret" }));
    const error = await failure(send(new Request(url), session().signal));
    expect(inspect(error)).not.toMatch(/SELECT|Db\.query/);
  });

  it.each([
    ["7", 7],
    ["Fri, 20 Nov 2026 12:00:30 GMT", 30],
    ["1000000000", 3_600],
    ["-1", null],
    ["abc", null],
  ])("with Retry-After %s waits %s seconds", async (header, seconds) => {
    onRequest(problem(429, { type: `${PREFIX}rate-limited` }, { "Retry-After": header }));
    const error = await failure(send(new Request(url), session().signal));
    expect(error).toMatchObject({ status: 429, retryAfter: seconds });
  });

  it("counts a date in Retry-After from the server's time, not the browser's", async () => {
    onRequest(
      problem(
        503,
        {},
        { Date: "Sat, 21 Nov 2026 12:00:00 GMT", "Retry-After": "Sat, 21 Nov 2026 12:00:20 GMT" },
      ),
    );
    expect((await failure(send(new Request(url), session().signal))).retryAfter).toBe(20);
  });
});

describe("a request that the server is still working on", () => {
  const busy = (headers: Record<string, string> = {}) =>
    problem(409, { type: "urn:problem-type:whereabouts:request-in-progress" }, headers);
  const done = () => HttpResponse.json({ done: true });

  beforeEach(() => void stopClock());

  /** Answers "busy" so many times, and tells when it was asked. */
  function busyTimes(count: number, headers: Record<string, string> = {}) {
    const times: number[] = [];
    const seen = onRequest((request, attempt) => {
      times.push(Date.now());
      return attempt <= count ? busy(headers)(request, attempt) : done();
    });
    return { seen, pauses: () => times.slice(1).map((time, index) => time - (times[index] ?? 0)) };
  }

  it("is asked for again, with the same key and the same body, not before the server said", async () => {
    const { seen, pauses } = busyTimes(2, { "Retry-After": "2" });
    const answer = send(post(), session().signal);
    await passTime(10_000);
    await expect((await answer).json()).resolves.toEqual({ done: true });
    expect(seen).toHaveLength(3);
    expect(Math.min(...pauses())).toBeGreaterThanOrEqual(2_000);
    expect(seen.map((request) => request.headers.get("idempotency-key"))).toEqual(Array(3).fill('"key-1"'));
    await expect(Promise.all(seen.map((request) => request.text()))).resolves.toEqual(Array(3).fill("{}"));
  });

  it("is asked for five times, then its outcome is unknown", async () => {
    const seen = onRequest(busy());
    const error = failure(send(post(), session().signal));
    await passTime(10_000);
    expect(await error).toMatchObject({ type: "request-in-progress", outcomeUnknown: true });
    expect(seen).toHaveLength(5);
  });

  it("is not waited for longer than anybody would", async () => {
    const seen = onRequest(busy({ "Retry-After": "3600" }));
    const error = await failure(send(post(), session().signal));
    expect(error).toMatchObject({ retryAfter: 3_600, outcomeUnknown: true });
    expect(seen).toHaveLength(1);
  });

  it("is not asked for in a storm, where the server says to wait for nothing", async () => {
    const { pauses } = busyTimes(2, { "Retry-After": "0" });
    const answer = send(post(), session().signal);
    await passTime(10_000);
    await answer;
    expect(Math.min(...pauses())).toBeGreaterThanOrEqual(1_000);
  });

  it("is let go when the session is over", async () => {
    const whole = session();
    const seen = onRequest(busy());
    const settled = vi.fn<(reason: unknown) => void>();
    send(post(), whole.signal).catch(settled);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await passTime(100);
    whole.abort();
    await passTime(0);
    expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: "AbortError" }));
    expect(seen).toHaveLength(1);
  });

  it.each(["session-busy", "idempotency-key-reused"])("is told from %s, which is an answer", async (type) => {
    const seen = onRequest(problem(409, { type: `urn:problem-type:whereabouts:${type}` }));
    expect(await failure(send(post(), session().signal))).toMatchObject({ type, outcomeUnknown: false });
    expect(seen).toHaveLength(1);
  });
});

describe("the mark of a request that nobody made", () => {
  const press = () => document.body.dispatchEvent(new Event("keydown", { bubbles: true }));
  const later = () => vi.setSystemTime(testNow.getTime() + 60_000);

  it.each([
    ["reading while nobody is there", new Request(url), later, "true"],
    ["reading after a key was pressed", new Request(url), () => {}, null],
    ["acting, which a person alone does", post(), later, null],
  ])("%s: %4$s", async (_, request, wait, mark) => {
    press();
    wait();
    const [seen] = [onRequest(() => HttpResponse.json({}))];
    await send(request, session().signal);
    expect(seen[0]?.headers.get("x-background-request")).toBe(mark);
  });
});
