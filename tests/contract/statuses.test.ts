import { describe, expect, test } from "vitest";

import type { OperationId } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { seededDevice } from "#mocks/seeds/devices.ts";

import { admin, ana, call, iphone, key, nobody } from "./calls.ts";
import { checkAnswer, operations } from "./contract.ts";
import { newBackend, newBrowser } from "./mock-browser.ts";

const produced = new Set<string>();
const ids = operations.map(({ id }) => id);
const mutations = operations.filter(({ method }) => method !== "GET").map(({ id }) => id);
const open: readonly OperationId[] = ["signIn", "getSignInOptions"];
const signedIn = ids.filter((id) => !open.includes(id));

const client = () => newBrowser(newBackend(), { as: "portal-client-admin" });

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
  const [, second] = await Promise.all([call(browser, id, { key }), call(browser, id, { key })]);
  return second;
}

describe("all is well", () => {
  test.each(ids)("%s", async (id) => {
    const is = { signOut: "204", stepUp: "204", planTermination: "201" }[id as string] ?? "200";
    expect(await produce(id, await call(await admin(), id))).toMatchObject({ is });
  });

  test("ending that takes effect late answers 202", async () => {
    const path = `/sessions/${seededSession("portal-client-admin", "phone")}/terminate`;
    const response = await client().post(path);
    expect(await produce("terminateSession", response)).toMatchObject({
      is: "202",
      body: { status: "ending" },
    });
  });
});

describe("401", () => {
  test.each(signedIn)("%s without a session", async (id) => {
    expect(await produce(id, await call(nobody(), id))).toMatchObject({ is: "401 unauthenticated" });
  });

  test.each(signedIn)("%s with a session that has ended", async (id) => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    await newBrowser(backend, { as: "agency-admin" }).post("/sessions/terminate", { scope: "others" });
    expect(await produce(id, await call(browser, id))).toMatchObject({
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

  test("stepUp with a wrong password", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const response = await call(browser, "stepUp", { body: { password: "wrong" } });
    expect(await produce("stepUp", response)).toMatchObject({ is: "401 invalid-credentials" });
    expect((await browser.get("/me")).status).toBe(200);
  });
});

describe("mutations", () => {
  test.each(mutations)("%s needs its header", async (id) => {
    const response = await call(await admin(), id, { headers: { "x-requested-with": null } });
    expect(await produce(id, response)).toMatchObject({ is: "403 mutation-header-missing" });
  });

  test.each(mutations)("%s needs an Idempotency-Key", async (id) => {
    const missing = await call(await admin(), id, { headers: { "idempotency-key": null } });
    expect(await produce(id, missing)).toMatchObject({ is: "400 idempotency-key-missing" });
    const bare = await call(await admin(), id, { headers: { "idempotency-key": key } });
    expect(await produce(id, bare)).toMatchObject({ is: "400 invalid-request" });
  });

  test.each(mutations)("%s does not run twice at once", async (id) => {
    expect(await produce(id, await atOnce(id))).toMatchObject({ is: "409 request-in-progress" });
  });

  test.each(mutations)("%s refuses a key of another request", async (id) => {
    const browser = await admin();
    if (id === "signIn") await browser.post("/sign-in", { ...ana, password: "" }, { key });
    else await call(browser, id === "extendSession" ? "stepUp" : "extendSession", { key });
    expect(await produce(id, await call(browser, id, { key }))).toMatchObject({
      is: "422 idempotency-key-reused",
    });
  });
});

describe("what may not be", () => {
  const free = [
    "getMe",
    "signOut",
    "stepUp",
    "extendSession",
    "changePassword",
    "listActivity",
    "setVisibility",
    "getPolicy",
  ];
  const others: Partial<Record<OperationId, string>> = {
    untrustDevice: "pf.devices.revoke_trust",
    listApiKeys: "pf.api_keys.view",
    getApiKey: "pf.api_keys.view",
    listAudit: "pf.audit.view",
    getAuditEntry: "pf.audit.view",
    listAuditChildren: "pf.audit.view",
    updatePolicy: "pf.policy.edit",
    previewPolicy: "pf.policy.edit",
  };
  const permissionOf = (id: OperationId, path: string) =>
    others[id] ?? (path.startsWith("/org/") ? "pf.sessions.view_org" : "platform.sessions.view");
  const gated = operations
    .filter(({ id }) => !open.includes(id) && !free.includes(id))
    .map(({ id, path }) => [id, permissionOf(id, path)] as const);
  test.each(gated)("%s without %s", async (id, permission) => {
    const browser = newBrowser(newBackend(), { as: "portal-partner" });
    expect(await produce(id, await call(browser, id))).toMatchObject({
      is: "403 permission-denied",
      body: { permission },
    });
  });

  test.each([
    ["getMember", "/org/members/usr_imogen"],
    ["getMember", "/org/members/__proto__"],
    ["getOrgSession", `/org/sessions/${seededSession("portal-client-admin", "phone")}`],
    ["getOrgSession", `/org/sessions/${seededSession("agency-admin", "unknown")}x`],
    ["getTermination", "/org/terminations/trm_unknown"],
    ["getApiKey", "/api-keys/constructor"],
    ["getAuditEntry", "/audit/aud_unknown"],
    ["listAuditChildren", "/audit/aud_unknown/children"],
  ] as const)("%s of what is unknown or another organization's: %s", async (id, path) => {
    expect(await produce(id, await (await admin()).get(path))).toMatchObject({ is: "404 not-found" });
  });

  test.each([
    ["planTermination", "/org/terminations", { target: "member", memberId: "usr_imogen" }],
    ["planTermination", "/org/terminations", { target: "failed", terminationId: "trm_unknown" }],
    ["runTermination", "/org/terminations/trm_unknown/run", { reason: "Why not" }],
  ] as const)("%s on what is not there", async (id, path, body) => {
    expect(await produce(id, await (await admin()).post(path, body))).toMatchObject({ is: "404 not-found" });
  });

  test("a plan that is too old", async () => {
    const browser = await admin("plan-expires");
    const { id } = (await (await call(browser, "planTermination")).json()) as { id: string };
    browser.backend.advance(20);
    const late = await browser.post(`/org/terminations/${id}/run`, { reason: "Too late" });
    expect(await produce("runTermination", late)).toMatchObject({ is: "409 plan-expired" });
  });

  test("opting out where the policy knows no such thing", async () => {
    expect(await produce("setVisibility", await call(client(), "setVisibility"))).toMatchObject({
      is: "403 policy-forbids",
      body: { rule: "opt_out" },
    });
  });

  test("ending the current session where the policy forbids it", async () => {
    const browser = client();
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    const one = await browser.post(`/sessions/${sessionId}/terminate`);
    const is = "403 policy-forbids";
    expect(await produce("terminateSession", one)).toMatchObject({ is, body: { rule: "terminate_current" } });
    const all = await browser.post("/sessions/terminate", { scope: "all" });
    expect(await produce("terminateSessions", all)).toMatchObject({ is });
    expect((await browser.get("/me")).status).toBe(200);
  });

  const strangers = ["unknown", "..%2Fme", "__proto__", "a".repeat(10_000)];

  test.each([...strangers, seededSession("agency-member", "phone")])(
    "a session that is not one's own: %.40s",
    async (id) => {
      const browser = await admin();
      const is = "404 not-found";
      expect(await produce("getSession", await browser.get(`/sessions/${id}`))).toMatchObject({ is });
      const ended = await browser.post(`/sessions/${id}/terminate`);
      expect(await produce("terminateSession", ended)).toMatchObject({ is });
      const judged = await browser.post(`/sessions/${id}/verdict`, { verdict: "me" });
      expect(await produce("judgeSession", judged)).toMatchObject({ is });
    },
  );

  test.each([...strangers, seededDevice("agency-member", "phone"), iphone])(
    "a device that is not one's own: %.40s",
    async (id) => {
      const browser = await admin();
      const answers = {
        updateDevice: await browser.patch(`/devices/${id}`, { name: "Mine" }),
        removeDevice: await browser.remove(`/devices/${id}?sessions=keep`),
        trustDevice: await browser.post(`/devices/${id}/trust`),
        untrustDevice: await browser.post(`/devices/${id}/untrust`),
      };
      for (const [operation, answer] of Object.entries(answers))
        expect(await produce(operation as OperationId, answer)).toMatchObject({ is: "404 not-found" });
    },
  );

  test("changing a password where an identity provider sees to it", async () => {
    const response = await call(await admin("identity-provider"), "changePassword");
    expect(await produce("changePassword", response)).toMatchObject({ is: "404 not-found" });
  });

  test("events that the server does without", async () => {
    const response = await call(await admin("no-events"), "streamEvents");
    expect(await produce("streamEvents", response)).toMatchObject({ is: "404 not-found" });
  });

  test("a session that is busy", async () => {
    const response = await call(await admin("race"), "terminateSession");
    expect(await produce("terminateSession", response)).toMatchObject({ is: "409 session-busy" });
    expect(response.headers.get("retry-after")).toBe("1");
  });

  test("naming a device without the version, and with another one", async () => {
    const browser = await admin();
    const blind = await call(browser, "updateDevice", { headers: { "if-match": null } });
    expect(await produce("updateDevice", blind)).toMatchObject({ is: "428 precondition-required" });
    for (const other of ['"2"', "1", 'W/"1"', "*"]) {
      const stale = await call(browser, "updateDevice", { headers: { "if-match": other } });
      expect(await produce("updateDevice", stale)).toMatchObject({ is: "412 precondition-failed" });
    }
  });
});

test("what sign-in may offer, from a host that has a page of its own for it", async () => {
  const browser = newBrowser(newBackend(), { fail: "getSignInOptions:404" });
  expect(await produce("getSignInOptions", await call(browser, "getSignInOptions"))).toMatchObject({
    is: "404 not-found",
  });
});

test("changing the policy without the version, and with another one", async () => {
  const browser = await admin();
  const blind = await call(browser, "updatePolicy", { headers: { "if-match": null } });
  expect(await produce("updatePolicy", blind)).toMatchObject({ is: "428 precondition-required" });
  for (const other of ['"1"', "2", 'W/"2"', "*"]) {
    const stale = await call(browser, "updatePolicy", { headers: { "if-match": other } });
    expect(await produce("updatePolicy", stale)).toMatchObject({ is: "412 precondition-failed" });
  }
});

describe("lists", () => {
  const usual = ["limit=0", "limit=201", "limit=1e2", "limit=", "cursor="];
  test.each([
    ...usual.flatMap((query) => [
      ["listSessions", `/sessions?${query}`] as const,
      ["listDevices", `/devices?${query}`] as const,
      ["listActivity", `/activity?${query}`] as const,
      ["listMembers", `/org/members?${query}`] as const,
      ["listOrgSessions", `/org/sessions?${query}`] as const,
      ["listOrgDevices", `/org/devices?${query}`] as const,
      ["listTerminations", `/org/terminations?${query}`] as const,
      ["listApiKeys", `/api-keys?${query}`] as const,
      ["listAudit", `/audit?${query}`] as const,
    ]),
    ["listSessions", "/sessions?status=gone"],
    ["listSessions", "/sessions?status="],
    ["listActivity", "/activity?action=danced"],
    ["listActivity", "/activity?since=yesterday"],
    ["listActivity", "/activity?since=2026-11-20"],
    ["listActivity", "/activity?since=2026-11-20T12:00:00"],
    ["listActivity", "/activity?since=2026-13-40T12:00:00Z"],
    ["listAudit", "/audit?action=danced"],
    ["listAudit", "/audit?outcome=fine"],
    ["listAudit", "/audit?actor=a%20b"],
    ["listAudit", "/audit?target=a&target=b"],
    ["listAudit", "/audit?until=tomorrow"],
    ["listAudit", "/audit?q="],
  ] as const)("%s by %s", async (id, path) => {
    expect(await produce(id, await (await admin()).get(path))).toMatchObject({ is: "400 invalid-request" });
  });

  test.each([
    ["listSessions", "/sessions"],
    ["listDevices", "/devices"],
    ["listActivity", "/activity"],
    ["listMembers", "/org/members"],
    ["listOrgSessions", "/org/sessions"],
    ["listOrgDevices", "/org/devices"],
    ["listTerminations", "/org/terminations"],
    ["listApiKeys", "/api-keys"],
    ["listAudit", "/audit"],
  ] as const)("%s with a cursor that nobody gave out", async (id, path) => {
    const response = await (await admin()).get(`${path}?cursor=abc`);
    expect(await produce(id, response)).toMatchObject({ is: "400 invalid-cursor" });
  });
});

test("the children of an entry by a limit, and by a cursor that nobody gave out", async () => {
  const browser = await admin();
  const { items } = await browser.json<{ items: { id: string }[] }>("/audit?limit=1");
  for (const [query, is] of [
    ["limit=0", "400 invalid-request"],
    ["cursor=abc", "400 invalid-cursor"],
  ]) {
    const response = await browser.get(`/audit/${items[0]?.id}/children?${query}`);
    expect(await produce("listAuditChildren", response)).toMatchObject({ is });
  }
});

describe("429, 500 and 503", () => {
  const faults: [number, string][] = [
    [429, "rate-limited"],
    [500, "internal"],
    [503, "unavailable"],
  ];
  // By a fault: most of them the mock would otherwise never answer.
  test.each(ids.flatMap((id) => faults.map(([status, type]) => [id, status, type] as const)))(
    "%s %i by a fault",
    async (id, status, type) => {
      const browser = newBrowser(newBackend(), { as: "agency-admin", fail: `${id}:${status}` });
      expect(await produce(id, await call(browser, id))).toMatchObject({ is: `${status} ${type}` });
    },
  );
});

describe("every status can be asked for by a fault", () => {
  const refusals = operations.flatMap(({ id, statuses }) =>
    statuses.filter((status) => status >= "400").map((status) => [id, status] as const),
  );
  test.each(refusals)("%s:%s", async (id, status) => {
    const browser = newBrowser(newBackend(), { as: "agency-admin", fail: `${id}:${status}` });
    const response = await call(browser, id);
    await checkAnswer(id, response);
    expect(response.status).toBe(Number(status));
  });
});

// Last in the file: it looks at what the tests above have met.
test("every status that the contract names was produced", () => {
  const named = operations.flatMap(({ id, statuses }) => statuses.map((status) => `${id} ${status}`));
  expect([...produced].toSorted()).toEqual(named.toSorted());
});
