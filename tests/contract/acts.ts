import { expect } from "vitest";

import type { AuditChildPage, AuditPage, Termination } from "#mocks/contract.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { organizations } from "#mocks/seeds/organizations.ts";
import { PASSWORD, type PersonaName, personaNamed } from "#mocks/seeds/personas.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

export const reason = "Laptop reported stolen";

/** An administrator who has just proved who they are. */
export async function administrator(
  as: PersonaName = "agency-admin",
  backend: ScenarioName | MockBrowser["backend"] = "default",
): Promise<MockBrowser> {
  const browser = newBrowser(typeof backend === "string" ? newBackend(backend) : backend, { as });
  await browser.post("/step-up", { password: PASSWORD });
  return browser;
}

/** The plan of a wide act, held to the contract. */
export async function plan(browser: MockBrowser, request: object): Promise<Termination> {
  const response = await browser.post("/org/terminations", request);
  expect(response.status).toBe(201);
  return (await checkAnswer("planTermination", response)) as Termination;
}

/** What running it answers, held to the contract. */
export async function run(
  browser: MockBrowser,
  { id, request }: Termination,
  body: object = { reason },
): Promise<Termination> {
  const name = Object.values(organizations).find((one) => one.id === orgOf(browser))?.name;
  const typed = request.target === "everyone" ? { organizationName: name } : {};
  const response = await browser.post(`/org/terminations/${id}/run`, { ...typed, ...body });
  expect(response.status).toBe(200);
  return (await checkAnswer("runTermination", response)) as Termination;
}

export async function act(browser: MockBrowser, request: object): Promise<Termination> {
  return run(browser, await plan(browser, request));
}

export async function standing(browser: MockBrowser, { id }: Pick<Termination, "id">): Promise<Termination> {
  return (await checkAnswer("getTermination", await browser.get(`/org/terminations/${id}`))) as Termination;
}

export async function logOf(browser: MockBrowser, query = ""): Promise<AuditPage> {
  return (await checkAnswer("listAudit", await browser.get(`/audit?${query}`))) as AuditPage;
}

export async function childrenOf(browser: MockBrowser, id: string | null): Promise<AuditChildPage> {
  const response = await browser.get(`/audit/${id}/children?limit=200`);
  return (await checkAnswer("listAuditChildren", response)) as AuditChildPage;
}

/** Which sessions of an organization are active. */
export function activeIn({ backend }: MockBrowser, organization: keyof typeof organizations): string[] {
  return [...backend.db.sessions.values()]
    .filter(({ userId }) => backend.db.users.get(userId)?.organizationId === `org_${organization}`)
    .filter((row) => stateOf(row, organizations[organization].policy, backend.now()).status === "active")
    .map(({ id }) => id);
}

/** Which of a user's sessions are over. */
export function endedOf({ backend }: MockBrowser, userId: string): string[] {
  const { db, now } = backend;
  return db
    .sessionsOf(userId)
    .filter(({ termination }) => termination?.effectiveAt != null && termination.effectiveAt <= now())
    .map(({ id }) => id);
}

function orgOf({ backend, cookies }: MockBrowser): string | undefined {
  const sessionId = backend.db.credentials.get(cookies.get("session") ?? "")?.sessionId ?? "";
  return backend.db.users.get(backend.db.sessions.get(sessionId)?.userId ?? "")?.organizationId;
}

export const idOf = (persona: PersonaName) => personaNamed(persona).userId;
