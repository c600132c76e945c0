import type { OperationId } from "#mocks/contract.ts";
import { seededSession, thisDevice } from "#mocks/ids.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { operations } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, type SendInit } from "./mock-browser.ts";

export const ana = { email: personas["agency-admin"].email, password: PASSWORD };
export const iphone = seededSession("agency-admin", "iphone-madrid");
export const device = thisDevice("agency-admin");
export const key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
export const newPassword = "seven quiet lanterns over the harbour";

const change = { currentPassword: PASSWORD, newPassword };

/** What a request has besides its method and path, when all is well. */
const requests: Partial<Record<OperationId, SendInit>> = {
  signIn: { body: ana },
  stepUp: { body: { password: PASSWORD } },
  changePassword: { body: change },
  terminateSessions: { body: { scope: "others" } },
  judgeSession: { body: { verdict: "me" } },
  updateDevice: { body: { name: "Studio" }, headers: { "if-match": '"1"' } },
};

function pathOf(id: OperationId): string {
  const path = operations.find((one) => one.id === id)?.path ?? "";
  const item = path.startsWith("/devices") ? device : iphone;
  return `${path.replace("{id}", item)}${id === "removeDevice" ? "?sessions=end" : ""}`;
}

/** Calls an operation as it is called when all is well, but for what `init` says. */
export function call(browser: MockBrowser, id: OperationId, init: SendInit = {}): Promise<Response> {
  const { headers, ...usual } = requests[id] ?? {};
  const method = operations.find((one) => one.id === id)?.method ?? "GET";
  return browser.send(method, pathOf(id), { ...usual, ...init, headers: { ...headers, ...init.headers } });
}

/** Ana, who has just proved who she is. */
export async function admin(scenario?: ScenarioName, fail?: string): Promise<MockBrowser> {
  const browser = newBrowser(newBackend(scenario), { as: "agency-admin", ...(fail ? { fail } : {}) });
  await browser.post("/step-up", { password: PASSWORD });
  return browser;
}

export const nobody = () => newBrowser(newBackend());
