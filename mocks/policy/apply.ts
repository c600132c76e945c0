import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { PolicyRow, UserRow } from "#mocks/rows.ts";

import { changedPolicy, type PolicyWish } from "./change.ts";
import { endedBy } from "./effect.ts";
import { policyValues } from "./present.ts";

/** Changes the rules: what they end at once is over, and one entry tells of all of it. Gives what holds from now on. */
export function applyPolicy(
  call: Call,
  { organization, policy }: Pick<Caller, "organization" | "policy">,
  wish: PolicyWish,
  { by, sessionId }: { by: UserRow; sessionId: string | null },
): PolicyRow {
  const { db, now } = call;
  const changed = changedPolicy(policy, wish, { now, by: by.name });
  if (changed === policy) return policy;
  const ended = endedBy(call, { organization, policy }, changed).flatMap(({ sessions }) => sessions);
  const next = { ...changed, lastChange: { at: now, by: by.name, ended: ended.length } };
  db.put("organizations", { ...organization, policy: next });
  call.targets = ended.map(({ id, userId }) => ({ sessionId: id, userId, outcome: "ended" }));
  call.about = {
    policy: { before: policyValues(policy), after: policyValues(next) },
    ...(wish.reason === null ? {} : { reason: wish.reason }),
  };
  call.record("done", ended.length > 0 ? "policy" : "changed", { userId: by.id, sessionId });
  return next;
}
