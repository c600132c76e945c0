import type { PolicyValues } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import { KEPT_MS } from "#mocks/lifecycle.ts";
import { endsAtOnce } from "#mocks/policy/own-end.ts";
import { policyValues } from "#mocks/policy/present.ts";
import { timeoutIn } from "#mocks/policy/timeouts.ts";
import type { OrganizationRow, PolicyRow, SessionRow, TimeoutRow, UserRow } from "#mocks/rows.ts";
import { membersOf } from "#mocks/terminations/members.ts";

import { days, minutes } from "./build.ts";
import { type OrganizationName, organizations } from "./organizations.ts";

interface SeededChange {
  /** Seconds ago. */
  readonly ago: number;
  readonly by: string;
  /** What was different before. */
  readonly before: Partial<Record<"idleTimeout" | "remembered", number | null>>;
  /** What it ended at once: sessions that were idle for so many seconds by then. */
  readonly cutsOff?: { readonly remembered: boolean; readonly idle: number };
}

/** How the rules came to be what they are. */
export const policyChanges: Partial<Record<OrganizationName, SeededChange>> = {
  agency: {
    ago: days(18),
    by: "Lucía Ortega",
    before: { remembered: days(90) },
    cutsOff: { remembered: true, idle: days(30) },
  },
  clinic: { ago: days(45), by: "Dr Niamh Walsh", before: { idleTimeout: minutes(15) } },
  platform: {
    ago: days(25),
    by: "Priya Raman",
    before: { idleTimeout: null },
    cutsOff: { remembered: false, idle: days(30) },
  },
};

/** Changes the rules as of then, ends what it ended, and writes that down; where a scenario has other rules, nothing. */
export function seedPolicyChanges(db: Db, epoch: number): void {
  for (const [name, { policy }] of Object.entries(organizations)) {
    const organization = db.organizations.get(`org_${name}`);
    const change = policyChanges[name as OrganizationName];
    if (organization && change && organization.policy.idleTimeout === policy.idleTimeout)
      changeThen(db, organization, change, epoch - change.ago * 1000);
  }
}

function changeThen(db: Db, organization: OrganizationRow, { by, before, ago }: SeededChange, at: number) {
  const { policy } = organization;
  const then = rulesBefore(policy, before);
  const until = { until: at, usual: timeoutIn(then, false), remembered: timeoutIn(then, true), by };
  // What ended longer ago is forgotten.
  const past = ago * 1000 < KEPT_MS ? [until] : [];
  const next = { ...policy, past, version: policy.version + 1 };
  const members = membersOf(db, organization.id);
  // Where nobody was ever signed in, nobody changed anything.
  if (members.every(({ id }) => db.sessionsOf(id).length === 0)) return;
  const ended = members.flatMap(({ id }) => db.sessionsOf(id).filter((row) => endsAtOnce(row, next, at)));
  db.put("organizations", {
    ...organization,
    policy: { ...next, lastChange: { at, by, ended: ended.length } },
  });
  const actor = members.find(({ name }) => name === by);
  db.put("earlier", {
    id: idFor("aud", `policy of ${organization.id}`),
    at,
    organizationId: organization.id,
    actor: { userId: actor?.id ?? "", sessionId: null, name: by },
    action: "updatePolicy",
    targets: ended.map(targetOf),
    outcome: "done",
    cause: ended.length > 0 ? "policy" : "changed",
    policy: { before: policyValues(then), after: policyValues(policy) } satisfies Record<
      string,
      PolicyValues
    >,
    from: { address: null, userAgent: "", ...placeOf(actor) },
    requestId: idFor("req", `policy of ${organization.id}`),
  });
}

function rulesBefore(policy: PolicyRow, before: SeededChange["before"]): PolicyRow {
  const was = (row: TimeoutRow, value: number | null | undefined) =>
    value === undefined ? row : { ...row, value };
  const { rememberMe } = policy;
  return {
    ...policy,
    idleTimeout: was(policy.idleTimeout, before.idleTimeout),
    rememberMe: rememberMe && { ...rememberMe, timeout: was(rememberMe.timeout, before.remembered) },
  };
}

function targetOf({ id, userId, client, location }: SessionRow) {
  return { sessionId: id, userId, outcome: "ended", client, location };
}

function placeOf(user: UserRow | undefined) {
  return user ? { ip: user.home.ip, location: user.home.location } : {};
}
