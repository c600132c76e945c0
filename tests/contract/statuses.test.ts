import { describe, expect, test } from "vitest";

import type { OperationId } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { bodyErrors, checkAnswer, operations } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

const produced = new Set<string>();
const ana = { email: personas["agency-admin"].email, password: PASSWORD };
const iphone = seededSession("agency-admin", "iphone-madrid");
const key = "8e03978e-40d5-43e8-bc93-6894a57f9324";

const admin = (scenario?: ScenarioName) => newBrowser(newBackend(scenario), { as: "agency-admin" });
const nobody = () => newBrowser(newBackend());
const partner = () => newBrowser(newBackend(), { as: "portal-partner" });
const client = () => newBrowser(newBackend(), { as: "portal-client-admin" });

type Send = (browser: MockBrowser) => Promise<Response>;

/** How each operation is called when all is well. */
const calls: Record<OperationId, Send> = {
  getMe: (browser) => browser.get("/me"),
  signIn: (browser) => browser.post("/sign-in", ana),
  signOut: (browser) => browser.post("/sign-out"),
  extendSession: (browser) => browser.post("/session/extend"),
  listSessions: (browser) => browser.get("/sessions"),
  getSession: (browser) => browser.get(`/sessions/${iphone}`),
  terminateSession: (browser) => browser.post(`/sessions/${iphone}/terminate`),
  terminateSessions: (browser) => browser.post("/sessions/terminate", { scope: "others" }),
};

const bodies: Partial<Record<OperationId, unknown>> = { signIn: ana, terminateSessions: { scope: "others" } };
const mutations = operations.filter(({ method }) => method === "POST");
const signedIn = operations.filter(({ id }) => id !== "signIn");

function path(id: OperationId): string {
  return (operations.find((one) => one.id === id)?.path ?? "").replace("{id}", iphone);
}

/** Status and problem type of an answer that was held to the contract, such as `404 not-found`; and its body. */
async function produce(id: OperationId, response: Response) {
  const body = (await checkAnswer(id, response)) as { type?: string } | null;
  produced.add(`${id} ${response.status}`);
  const type = body?.type?.replace("urn:problem-type:whereabouts:", "") ?? "";
  return { is: `${response.status} ${type}`.trim(), body };
}

/** Twice at the same time: gives the second answer. */
async function atOnce(id: OperationId): Promise<Response> {
  const browser = newBrowser(newBackend(), { as: "agency-admin", latency: 5 });
  const again = () => browser.post(path(id), bodies[id], { key });
  const [, second] = await Promise.all([again(), again()]);
  return second;
}

describe("all is well", () => {
  test.each(operations.map(({ id }) => id))("%s", async (id) => {
    expect(await produce(id, await calls[id](admin()))).toMatchObject({
      is: id === "signOut" ? "204" : "200",
    });
  });

  test("ending that takes effect late answers 202", async () => {
    const browser = client();
    const response = await browser.post(
      `/sessions/${seededSession("portal-client-admin", "phone")}/terminate`,
    );
    expect(await produce("terminateSession", response)).toMatchObject({
      is: "202",
      body: { status: "ending" },
    });
  });
});

describe("401", () => {
  test.each(signedIn.map(({ id }) => id))("%s without a session", async (id) => {
    expect(await produce(id, await calls[id](nobody()))).toMatchObject({ is: "401 unauthenticated" });
  });

  test.each(signedIn.map(({ id }) => id))("%s with a session that has ended", async (id) => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    await newBrowser(backend, { as: "agency-admin" }).post("/sessions/terminate", { scope: "others" });
    expect(await produce(id, await calls[id](browser))).toMatchObject({
      is: "401 session-ended",
      body: { cause: "signed_out_elsewhere" },
    });
  });

  test("signIn with a wrong password, and with an address that nobody has", async () => {
    for (const wrong of [
      { ...ana, password: "wrong" },
      { ...ana, email: "nobody@northwind.example" },
    ])
      expect(await produce("signIn", await nobody().post("/sign-in", wrong))).toMatchObject({
        is: "401 invalid-credentials",
      });
  });
});

describe("mutations", () => {
  test.each(mutations.map(({ id }) => id))("%s needs its header", async (id) => {
    const response = await admin().post(path(id), bodies[id], { headers: { "x-requested-with": null } });
    expect(await produce(id, response)).toMatchObject({ is: "403 mutation-header-missing" });
  });

  test.each(mutations.map(({ id }) => id))("%s needs an Idempotency-Key", async (id) => {
    const missing = await admin().post(path(id), bodies[id], { headers: { "idempotency-key": null } });
    expect(await produce(id, missing)).toMatchObject({ is: "400 idempotency-key-missing" });
    const bare = await admin().post(path(id), bodies[id], { headers: { "idempotency-key": key } });
    expect(await produce(id, bare)).toMatchObject({ is: "400 invalid-request" });
  });

  test.each(mutations.map(({ id }) => id))("%s does not run twice at once", async (id) => {
    expect(await produce(id, await atOnce(id))).toMatchObject({ is: "409 request-in-progress" });
  });

  test.each(mutations.map(({ id }) => id))("%s refuses a key of another request", async (id) => {
    const browser = admin();
    if (id === "signIn") await browser.post(path(id), { ...ana, password: "" }, { key });
    else
      await browser.post(id === "extendSession" ? "/sessions/x/terminate" : "/session/extend", undefined, {
        key,
      });
    expect(await produce(id, await browser.post(path(id), bodies[id], { key }))).toMatchObject({
      is: "422 idempotency-key-reused",
    });
  });
});

describe("what may not be", () => {
  const gated: OperationId[] = ["listSessions", "getSession", "terminateSession", "terminateSessions"];
  test.each(gated)("%s without its permission", async (id) => {
    expect(await produce(id, await calls[id](partner()))).toMatchObject({
      is: "403 permission-denied",
      body: { permission: "platform.sessions.view" },
    });
  });

  test("ending the current session where the policy forbids it", async () => {
    const browser = client();
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    const one = await browser.post(`/sessions/${sessionId}/terminate`);
    expect(await produce("terminateSession", one)).toMatchObject({
      is: "403 policy-forbids",
      body: {
        rule: "terminate_current",
      },
    });
    const all = await browser.post("/sessions/terminate", { scope: "all" });
    expect(await produce("terminateSessions", all)).toMatchObject({ is: "403 policy-forbids" });
    expect((await browser.get("/me")).status).toBe(200);
  });

  test.each(["unknown", "..%2Fme", "__proto__", "a".repeat(10_000), seededSession("agency-member", "phone")])(
    "a session that is not one's own: %.40s",
    async (id) => {
      expect(await produce("getSession", await admin().get(`/sessions/${id}`))).toMatchObject({
        is: "404 not-found",
      });
      expect(
        await produce("terminateSession", await admin().post(`/sessions/${id}/terminate`)),
      ).toMatchObject({ is: "404 not-found" });
    },
  );

  test("a session that is busy", async () => {
    const response = await calls.terminateSession(admin("race"));
    expect(await produce("terminateSession", response)).toMatchObject({ is: "409 session-busy" });
    expect(response.headers.get("retry-after")).toBe("1");
  });
});

describe("requests that are malformed", () => {
  test.each(["limit=0", "limit=201", "limit=1e2", "limit=", "status=gone", "status=", "cursor="])(
    "listSessions?%s",
    async (query) => {
      expect(await produce("listSessions", await admin().get(`/sessions?${query}`))).toMatchObject({
        is: "400 invalid-request",
      });
    },
  );

  test("listSessions with a cursor that nobody gave out", async () => {
    expect(await produce("listSessions", await admin().get("/sessions?cursor=abc"))).toMatchObject({
      is: "400 invalid-cursor",
    });
  });

  test.each(["{", "", "null", "[]", '"others"', `"${"x".repeat(256 * 1024)}"`])(
    "a body that is no JSON object, or too long: %.40s",
    async (body) => {
      expect(await produce("signIn", await nobody().post("/sign-in", body))).toMatchObject({
        is: "400 invalid-request",
      });
      expect(
        await produce("terminateSessions", await admin().post("/sessions/terminate", body)),
      ).toMatchObject({ is: "400 invalid-request" });
    },
  );

  test.each([
    [{}, "/email", "required"],
    [{ ...ana, email: 7 }, "/email", "invalid"],
    [{ ...ana, email: "a".repeat(255) }, "/email", "too_long"],
    [{ ...ana, password: "" }, "/password", "required"],
    [{ ...ana, password: "p".repeat(1025) }, "/password", "too_long"],
    [{ ...ana, "a/b~c": 1 }, "/a~1b~0c", "invalid"],
  ])("signIn with %.40j", async (body, pointer, code) => {
    expect(bodyErrors("signIn", body)).not.toBeNull();
    expect(await produce("signIn", await nobody().post("/sign-in", body))).toMatchObject({
      is: "422 validation-failed",
      body: {
        errors: expect.arrayContaining([expect.objectContaining({ pointer, code })]),
      },
    });
  });

  test.each([
    [{}, "/scope", "required"],
    [{ scope: "mine" }, "/scope", "invalid"],
    [{ scope: "others", ids: ["a"] }, "/scope", "invalid"],
    [{ ids: [] }, "/ids", "required"],
    [{ ids: "a" }, "/ids", "invalid"],
    [{ ids: ["a", "b/c"] }, "/ids/1", "invalid"],
    [{ ids: ["a", "a"] }, "/ids/1", "invalid"],
    [{ ids: Array.from({ length: 1001 }, (_, index) => `s${index}`) }, "/ids", "too_many"],
    [{ scope: "others", force: true }, "/force", "invalid"],
  ])("terminateSessions with %.40j", async (body, pointer, code) => {
    expect(bodyErrors("terminateSessions", body)).not.toBeNull();
    const response = await admin().post("/sessions/terminate", body);
    expect(await produce("terminateSessions", response)).toMatchObject({
      is: "422 validation-failed",
      body: { errors: [{ pointer, code }] },
    });
  });
});

test("what the contract just allows is allowed", async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `${index}`.padStart(128, "s"));
  expect(bodyErrors("terminateSessions", { ids })).toBeNull();
  expect((await admin().post("/sessions/terminate", { ids })).status).toBe(200);
  const longest = { email: "a".repeat(254), password: "p".repeat(1024) };
  expect(bodyErrors("signIn", longest)).toBeNull();
  expect((await nobody().post("/sign-in", longest)).status).toBe(401);
});

describe("429, 500 and 503", () => {
  const faults: [number, string][] = [
    [429, "rate-limited"],
    [500, "internal"],
    [503, "unavailable"],
  ];
  test.each(operations.flatMap(({ id }) => faults.map(([status, type]) => [id, status, type] as const)))(
    "%s %i by a fault",
    async (id, status, type) => {
      const browser = newBrowser(newBackend(), { as: "agency-admin", fail: `${id}:${status}` });
      expect(await produce(id, await calls[id](browser))).toMatchObject({ is: `${status} ${type}` });
    },
  );
});

// Last in the file: it looks at what the tests above have met.
test("every status that the contract names was produced", () => {
  const named = operations.flatMap(({ id, statuses }) => statuses.map((status) => `${id} ${status}`));
  expect([...produced].toSorted()).toEqual(named.toSorted());
});
