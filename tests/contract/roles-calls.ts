import { createHash } from "node:crypto";

import type { OperationId } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { PASSWORD, type PersonaName, personaNamed } from "#mocks/seeds/personas.ts";

import { operations } from "./contract.ts";
import { type MockBrowser, newBrowser, type SendInit } from "./mock-browser.ts";
import { nothing, type Things } from "./things.ts";

const thingOf: Partial<Record<OperationId, keyof Things>> = {
  getSession: "session",
  terminateSession: "session",
  judgeSession: "session",
  updateDevice: "device",
  removeDevice: "device",
  trustDevice: "device",
  untrustDevice: "device",
  getMember: "member",
  getOrgSession: "memberSession",
  getTermination: "termination",
  runTermination: "termination",
  getApiKey: "apiKey",
  getAuditEntry: "auditEntry",
  listAuditChildren: "auditEntry",
};

function initOf(db: Db, id: OperationId, { member }: Things, persona: PersonaName): SendInit {
  const bodies: Partial<Record<OperationId, unknown>> = {
    setVisibility: { visibility: "opted_out" },
    signIn: { email: personaNamed(persona).email, password: PASSWORD },
    stepUp: { password: PASSWORD },
    changePassword: { currentPassword: PASSWORD, newPassword: "seven quiet lanterns over the harbour" },
    terminateSessions: { scope: "others" },
    judgeSession: { verdict: "me" },
    updateDevice: { name: "Studio" },
    planTermination: { target: "member", memberId: member },
    runTermination: { reason: "Laptop reported stolen" },
    updatePolicy: { operatingCountries: ["ES"] },
    previewPolicy: { operatingCountries: ["ES"] },
  };
  const version = db.organizations.get(`org_${personaNamed(persona).organization}`)?.policy.version;
  const matches: Partial<Record<OperationId, string>> = { updateDevice: '"1"', updatePolicy: `"${version}"` };
  const match = matches[id];
  return {
    ...(id in bodies ? { body: bodies[id] } : {}),
    ...(match === undefined ? {} : { headers: { "if-match": match } }),
  };
}

/** Asks for an operation as one does who may, about these things. */
export function ask(
  browser: MockBrowser,
  id: OperationId,
  things: Things,
  persona: PersonaName,
): Promise<Response> {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new Error(`The contract has no ${id}`);
  const thing = thingOf[id];
  const path = thing ? operation.path.replace("{id}", things[thing]) : operation.path;
  const query = id === "removeDevice" ? "?sessions=end" : "";
  return browser.send(operation.method, `${path}${query}`, initOf(browser.backend.db, id, things, persona));
}

/** One of each that the organization of `persona` really has, seen by who may see it; what is nobody's to see is unknown. */
export async function thingsOf(persona: PersonaName, browser: MockBrowser): Promise<Things> {
  const { organization } = personaNamed(persona);
  const { db } = browser.backend;
  const own = personaNamed(persona).userId;
  const colleagues = [...db.users.values()].filter(
    (user) => user.organizationId === `org_${organization}` && user.id !== own,
  );
  const visible = colleagues.filter(({ visibility }) => visibility === "visible");
  const someSession = [...db.sessions.values()].find(({ userId }) => visible.some(({ id }) => id === userId));
  const member = someSession?.userId ?? nothing.member;
  const device = [...db.devices.values()].find(({ userId }) => userId === member);
  const plan = await browser.post("/org/terminations", { target: "member", memberId: member });
  const { id: termination = nothing.termination } = (await plan.json()) as { id?: string };
  const first = async (path: string) => {
    const answer = await browser.get(path);
    return ((await answer.json()) as { items?: { id: string }[] }).items?.[0]?.id;
  };
  return {
    ...nothing,
    member,
    memberSession: someSession?.id ?? nothing.memberSession,
    memberDevice: device?.id ?? nothing.memberDevice,
    termination,
    apiKey: (await first("/api-keys")) ?? nothing.apiKey,
    auditEntry: (await first("/audit")) ?? nothing.auditEntry,
  };
}

/** A further browser of a persona, who has just proved who they are, and the session and device that it has there. */
export async function arrive(from: MockBrowser, persona: PersonaName) {
  const browser = newBrowser(from.backend, { as: persona });
  const { sessionId, deviceId } = await browser.json<{ sessionId: string; deviceId: string }>("/me");
  await browser.post("/step-up", { password: PASSWORD });
  return { browser, session: sessionId, device: deviceId };
}

/** A digest of what no refusal may change: who is signed in, which devices are there and trusted, who holds what. */
export function effects(db: Db): string {
  const rows = [
    [...db.sessions.values()].map(({ id, termination, verdict }) => [id, termination, verdict]),
    [...db.devices.values()].map(({ id, name, trust }) => [id, name, trust]),
    [...db.users.values()].map(({ id, password, permissions, visibility }) => [
      id,
      password,
      permissions.toSorted(),
      visibility,
    ]),
    [...db.organizations.values()].map(({ id, policy }) => [id, policy.version]),
  ];
  return createHash("sha1").update(JSON.stringify(rows)).digest("hex");
}
