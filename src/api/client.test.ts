import { http, HttpResponse } from "msw";
import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";

import { createClient, mutationHeaders, newIdempotencyKey, read } from "./client.ts";
import { ApiError } from "./errors.ts";
import { meSchema } from "./schemas.ts";

const json = { headers: { "Content-Type": "application/json", "X-Request-Id": "req_1" } };

function connect() {
  const onSessionOver = vi.fn<(error: ApiError) => void>();
  const proveAnew = vi.fn<(purpose: string) => Promise<boolean>>();
  const session = new AbortController();
  const client = createClient({
    baseUrl: "http://localhost/api",
    signal: session.signal,
    onSessionOver,
    proveAnew,
  });
  return { client, session, onSessionOver, proveAnew };
}

function answer(response: () => Response): Request[] {
  const seen: Request[] = [];
  server.use(
    http.all("*/api/*", ({ request }) => {
      seen.push(request);
      return response();
    }),
  );
  return seen;
}

function refuse(status: number, type: string, more: object = {}) {
  return () =>
    HttpResponse.json(
      { type: `urn:problem-type:whereabouts:${type}`, ...more },
      { status, headers: { "Content-Type": "application/problem+json" } },
    );
}

describe("an answer that is not what the contract says is an error, never an empty page", () => {
  it.each([
    ["F15 JSON that breaks off", () => new HttpResponse(`{"user":{"id":"usr`, json)],
    ["F15 words", () => new HttpResponse("OK", json)],
    ["F17 a page", () => new HttpResponse("<!doctype html>", { headers: { "Content-Type": "text/html" } })],
    ["F19 an empty 200", () => new HttpResponse(null, json)],
    ["F19 a 204", () => new HttpResponse(null, { status: 204 })],
    ["F19 null", () => new HttpResponse("null", json)],
    ["F19 a list", () => new HttpResponse("[]", json)],
    ["another object", () => new HttpResponse("{}", json)],
  ])("%s", async (_, response) => {
    answer(response);
    await expect(read(connect().client.GET("/me"), meSchema)).rejects.toMatchObject({
      name: "ApiError",
      kind: "unreadable",
    });
  });

  it("and names the request, where the answer had a name", async () => {
    answer(() => new HttpResponse("{}", json));
    const { client } = connect();
    await expect(read(client.GET("/me"), meSchema)).rejects.toMatchObject({
      status: 200,
      requestId: "req_1",
    });
  });
});

it("drops members that it does not know", async () => {
  answer(() => new HttpResponse(`{"a":1,"b":2}`, json));
  await expect(read(connect().client.GET("/me"), v.object({ a: v.number() }))).resolves.toEqual({ a: 1 });
});

it("passes on what the server refused", async () => {
  answer(refuse(404, "not-found"));
  await expect(read(connect().client.GET("/me"), meSchema)).rejects.toMatchObject({
    kind: "problem",
    status: 404,
  });
});

it("passes on that the caller gave up", async () => {
  answer(() => HttpResponse.json({}));
  const { client } = connect();
  await expect(read(client.GET("/me", { signal: AbortSignal.abort() }), meSchema)).rejects.toMatchObject({
    name: "AbortError",
  });
});

describe("a mutation", () => {
  it("proves its origin and carries its key, quoted", async () => {
    const seen = answer(() => new HttpResponse(null, { status: 204 }));
    await connect().client.POST("/sign-out", { params: { header: mutationHeaders("key-1") } });
    expect(seen[0]?.headers.get("x-requested-with")).toBe("whereabouts");
    expect(seen[0]?.headers.get("idempotency-key")).toBe('"key-1"');
  });

  it("has another key for another intent", () => {
    const keys = Array.from({ length: 100 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys)
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

it("sends the session's cookie with everything, and no key or token", async () => {
  const seen = answer(() => HttpResponse.json({}));
  const { client } = connect();
  await client.GET("/me");
  await client.POST("/sign-out", { params: { header: mutationHeaders(newIdempotencyKey()) } });
  for (const { credentials, headers, url } of seen) {
    expect(credentials).toBe("include");
    expect([...headers.keys()].join(" ")).not.toMatch(/authorization|api-key|token/i);
    expect(url).not.toContain("?");
  }
  expect(seen).toHaveLength(2);
});

describe("the end of the session", () => {
  it.each([
    [401, "unauthenticated", true],
    [401, "session-ended", true],
    [401, "of-a-newer-server", true],
    [401, "invalid-credentials", false],
    [403, "permission-denied", false],
    [404, "not-found", false],
    [429, "rate-limited", false],
    [500, "internal", false],
  ])("%i %s: heard %s", async (status, type, over) => {
    answer(refuse(status, type, { cause: "admin" }));
    const { client, onSessionOver } = connect();
    await expect(client.GET("/me")).rejects.toMatchObject({ status, type });
    expect(onSessionOver.mock.calls.map(([error]) => error.endCause)).toEqual(over ? ["admin"] : []);
  });

  it("is heard of a 401 that is no problem document too", async () => {
    answer(() => new HttpResponse("<h1>Unauthorized</h1>", { status: 401 }));
    const { client, onSessionOver } = connect();
    await expect(client.GET("/me")).rejects.toBeInstanceOf(ApiError);
    expect(onSessionOver).toHaveBeenCalledOnce();
  });
});

describe("a step-up that the server asks for", () => {
  const terminate = (client: ReturnType<typeof connect>["client"]) =>
    client.POST("/sessions/terminate", {
      params: { header: mutationHeaders("8e03978e-40d5-43e8-bc93-6894a57f9324") },
      body: { scope: "others" },
    });
  const stepUpRequired = refuse(401, "step-up-required");

  it("is asked of the person, and the refused request sent once more, unchanged and with the same key", async () => {
    const answers = [stepUpRequired, () => HttpResponse.json({ outcomes: [] })];
    const seen = answer(() => answers.shift()?.() ?? HttpResponse.error());
    const { client, proveAnew, onSessionOver } = connect();
    proveAnew.mockResolvedValue(true);
    await expect(terminate(client)).resolves.toMatchObject({ data: { outcomes: [] } });
    expect(proveAnew.mock.calls).toEqual([[expect.stringMatching(/^POST .*\/sessions\/terminate$/)]]);
    expect(onSessionOver).not.toHaveBeenCalled();
    expect(seen).toHaveLength(2);
    const [refused, again] = await Promise.all(
      seen.map(async (request) => ({
        key: request.headers.get("idempotency-key"),
        body: await request.clone().text(),
      })),
    );
    expect(again).toEqual(refused);
  });

  it("and cancelled sends nothing more, and leaves the session as it is", async () => {
    const seen = answer(stepUpRequired);
    const { client, proveAnew, onSessionOver } = connect();
    proveAnew.mockResolvedValue(false);
    await expect(terminate(client)).rejects.toMatchObject({ type: "step-up-required" });
    expect(seen).toHaveLength(1);
    expect(onSessionOver).not.toHaveBeenCalled();
  });

  it("is asked for once: what is refused again is refused", async () => {
    const seen = answer(stepUpRequired);
    const { client, proveAnew } = connect();
    proveAnew.mockResolvedValue(true);
    await expect(terminate(client)).rejects.toMatchObject({ type: "step-up-repeated", sessionOver: false });
    expect(seen).toHaveLength(2);
    expect(proveAnew).toHaveBeenCalledOnce();
  });
});
