import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import { refuse } from "#mocks/problems.ts";
import type { TimeoutRow } from "#mocks/rows.ts";
import { membersOf } from "#mocks/terminations/members.ts";

import { applyPolicy } from "./apply.ts";
import type { PolicyWish } from "./change.ts";

/** Where the scenario asks for it: somebody else changes the rules first, just before this person does. */
export function changeMeanwhile(call: Call, caller: Caller, wish: PolicyWish): void {
  const { db, backend } = call;
  const { organization, policy, user } = caller;
  const id = `policy changed meanwhile in ${organization.id}`;
  if (!backend.scenario.policyRace || db.values.has(id)) return;
  const members = membersOf(db, organization.id).filter((one) => one.id !== user.id);
  const by = members.find(({ permissions }) => permissions.includes("pf.policy.edit")) ?? members[0] ?? user;
  const idleTimeout = another(policy.idleTimeout, wish.idleTimeout);
  const lasting = () => {
    db.put("values", { id, value: 1 });
    applyPolicy(call, { organization, policy }, { idleTimeout, reason: null }, { by, sessionId: null });
  };
  refuse("precondition-failed", {}, { lasting });
}

/** What somebody else might prefer: the next longer time that this person does not want, or a shorter one. */
function another({ value, allowed }: TimeoutRow, wanted: number | null | undefined): number | null {
  const candidates =
    allowed.kind === "choice"
      ? allowed.options.filter((one) => one !== null)
      : [allowed.min, allowed.default, middleOf(allowed), allowed.max];
  const others = candidates.filter((one) => one !== value && one !== wanted).toSorted((a, b) => a - b);
  return others.find((one) => one > (value ?? Infinity)) ?? others.at(-1) ?? value;
}

/** Of the values that are allowed, about the middle one. */
function middleOf({ min, max, step }: Extract<TimeoutRow["allowed"], { kind: "range" }>): number {
  return min + Math.floor((max - min) / 2 / step) * step;
}
