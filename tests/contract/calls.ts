import type { Backend } from "#mocks/backend.ts";
import type { OperationId } from "#mocks/contract.ts";
import { seededSession, thisDevice } from "#mocks/ids.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { seededKey } from "#mocks/seeds/api-keys.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { operations } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, type SendInit } from "./mock-browser.ts";

export const ana = { email: personas["agency-admin"].email, password: PASSWORD };
export const iphone = seededSession("agency-admin", "iphone-madrid");
export const device = thisDevice("agency-admin");
export const key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
export const newPassword = "seven quiet lanterns over the harbour";

const planned = "trm_planned";
const member = personas["agency-member"].userId;

const change = { currentPassword: PASSWORD, newPassword };

/** What a request has besides its method and path, when all is well. */
const requests: Partial<Record<OperationId, SendInit>> = {
  signIn: { body: ana },
  stepUp: { body: { password: PASSWORD } },
  changePassword: { body: change },
  terminateSessions: { body: { scope: "others" } },
  judgeSession: { body: { verdict: "me" } },
  updateDevice: { body: { name: "Studio" }, headers: { "if-match": '"1"' } },
  setVisibility: { body: { visibility: "opted_out" } },
  updatePolicy: { body: { idleTimeout: 86_400 }, headers: { "if-match": '"2"' } },
  previewPolicy: { body: { idleTimeout: 86_400 } },
  planTermination: { body: { target: "member", memberId: member } },
  runTermination: { body: { reason: "Laptop reported stolen" } },
};

function pathOf(id: OperationId, backend: Backend): string {
  const path = operations.find((one) => one.id === id)?.path ?? "";
  return `${path.replace("{id}", itemOf(path, backend))}${id === "removeDevice" ? "?sessions=end" : ""}`;
}

function itemOf(path: string, backend: Backend): string {
  if (path.startsWith("/devices")) return device;
  if (path.startsWith("/org/members")) return member;
  if (path.startsWith("/org/sessions")) return seededSession("agency-member", "phone");
  if (path.startsWith("/org/terminations")) return planOf(backend);
  if (path.startsWith("/api-keys")) return seededKey("agency", "Nightly export");
  if (!path.startsWith("/audit")) return iphone;
  return [...backend.db.earlier.values()].find((row) => row.organizationId === "org_agency")?.id ?? "";
}

/** A plan of Ana's, without a request that could be spoilt. */
function planOf({ db, now }: Backend): string {
  if (!db.terminations.has(planned))
    db.put("terminations", {
      id: planned,
      organizationId: "org_agency",
      ends: "sessions",
      request: { target: "member", memberId: member },
      permission: "pf.sessions.terminate_user",
      actorId: personas["agency-admin"].userId,
      sessionId: iphone,
      createdAt: now(),
      expiresAt: now() + 15 * 60_000,
      memberId: member,
      ids: [seededSession("agency-member", "phone")],
      devices: [],
      memberCount: 1,
      groups: [],
      kinds: [],
      skipped: [],
      run: null,
    });
  return planned;
}

/** Calls an operation as it is called when all is well, but for what `init` says. */
export function call(browser: MockBrowser, id: OperationId, init: SendInit = {}): Promise<Response> {
  const { headers, ...usual } = requests[id] ?? {};
  const method = operations.find((one) => one.id === id)?.method ?? "GET";
  return browser.send(method, pathOf(id, browser.backend), {
    ...usual,
    ...init,
    headers: { ...headers, ...init.headers },
  });
}

/** Ana, who has just proved who she is. */
export async function admin(scenario?: ScenarioName, fail?: string): Promise<MockBrowser> {
  const browser = newBrowser(newBackend(scenario), { as: "agency-admin", ...(fail ? { fail } : {}) });
  await browser.post("/step-up", { password: PASSWORD });
  return browser;
}

export const nobody = () => newBrowser(newBackend());
