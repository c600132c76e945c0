import { describe, expect, test } from "vitest";

import type { OperationId } from "#mocks/contract.ts";
import { PASSWORD } from "#mocks/seeds/personas.ts";

import { ana, call, key } from "./calls.ts";
import { checkAnswer, operations } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

const prove = (browser: MockBrowser, password = PASSWORD) => browser.post("/step-up", { password });

async function answerOf(id: OperationId, response: Response) {
  const { type } = ((await checkAnswer(id, response)) ?? {}) as { type?: string };
  return `${response.status} ${type?.split(":").at(-1) ?? ""}`.trim();
}

const trust = async (browser: MockBrowser) => answerOf("trustDevice", await call(browser, "trustDevice"));

// The contract names them: they can be asked of whoever has proved nothing.
const never: OperationId[] = ["signIn", "signOut", "stepUp", "extendSession", "previewPolicy"];

describe("a proof", () => {
  test("is asked for before a device is trusted; then the very same request goes through", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const first = await call(browser, "trustDevice", { key });
    expect(await answerOf("trustDevice", first)).toBe("401 step-up-required");
    expect((await prove(browser)).status).toBe(204);
    expect(await answerOf("trustDevice", await call(browser, "trustDevice", { key }))).toBe("200");
  });

  test("counts for ten minutes", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    await prove(browser);
    backend.advance(599);
    expect(await trust(browser)).toBe("200");
    backend.advance(1);
    expect(await trust(browser)).toBe("401 step-up-required");
  });

  test("is that of the sign-in as well", async () => {
    const browser = newBrowser(newBackend());
    await browser.post("/sign-in", ana);
    expect(await trust(browser)).toBe("200");
  });

  test("counts for its own session alone", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    await prove(newBrowser(backend, { as: "agency-admin" }));
    expect(await trust(browser)).toBe("401 step-up-required");
  });

  test("that fails changes nothing, and leaves the session", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    expect(await answerOf("stepUp", await prove(browser, "wrong"))).toBe("401 invalid-credentials");
    expect(await trust(browser)).toBe("401 step-up-required");
  });

  test("is asked for in neither clinic nor portal", async () => {
    const browser = newBrowser(newBackend(), { as: "clinic-owner" });
    const { deviceId } = await browser.json<{ deviceId: string }>("/me");
    expect((await browser.post(`/devices/${deviceId}/trust`)).status).toBe(200);
  });

  test("is asked for last: not before what would be refused anyway", async () => {
    const browser = newBrowser(newBackend("strict"), { as: "agency-admin" });
    const unknown = await browser.post("/devices/dev_unknown/trust");
    expect(await answerOf("trustDevice", unknown)).toBe("404 not-found");
    const blind = await call(browser, "updateDevice", { headers: { "if-match": null } });
    expect(await answerOf("updateDevice", blind)).toBe("428 precondition-required");
    const stale = await call(browser, "updateDevice", { headers: { "if-match": '"9"' } });
    expect(await answerOf("updateDevice", stale)).toBe("412 precondition-failed");
    const empty = await call(browser, "changePassword", { body: {} });
    expect(await answerOf("changePassword", empty)).toBe("422 validation-failed");
  });
});

describe("strict", () => {
  const asking = operations
    .filter(({ id, method }) => method !== "GET" && !never.includes(id))
    .map(({ id }) => id);

  test.each(asking)("%s asks, and does nothing before", async (id) => {
    const backend = newBackend("strict");
    const browser = newBrowser(backend, { as: "agency-admin" });
    const { sessions, devices, users, organizations, audit } = backend.db;
    const state = () =>
      JSON.stringify([devices, users, organizations].map((rows) => [...rows.values()])) +
      audit.size +
      sessions.size;
    await browser.get("/me");
    const before = state();
    expect(await answerOf(id, await call(browser, id))).toBe("401 step-up-required");
    expect(state()).toBe(before);
    await prove(browser);
    expect((await call(browser, id)).status).toBe(id === "planTermination" ? 201 : 200);
  });

  test("asks in every organization", async () => {
    const browser = newBrowser(newBackend("strict"), { as: "portal-client-admin" });
    const response = await browser.post("/sessions/terminate", { scope: "others" });
    expect(await answerOf("terminateSessions", response)).toBe("401 step-up-required");
  });
});

test("failed proofs are throttled like sign-ins, together with them", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "agency-admin" });
  for (let count = 0; count < 4; count++) await prove(browser, "wrong");
  await newBrowser(backend).post("/sign-in", { ...ana, password: "wrong" });
  const refused = await prove(browser);
  expect(await answerOf("stepUp", refused)).toBe("429 rate-limited");
  expect(refused.headers.get("retry-after")).toBe("30");
  backend.advance(30);
  expect((await prove(browser)).status).toBe(204);
});
