import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { PolicyEffect } from "#mocks/contract.ts";
import { isHidden, memberRef } from "#mocks/org/who.ts";
import { endsAtOnce } from "#mocks/policy/own-end.ts";
import type { PolicyRow, SessionRow, UserRow } from "#mocks/rows.ts";
import { membersOf } from "#mocks/terminations/members.ts";

const MOST_GROUPS = 50;

/** One member's sessions that a change of the rules ends at once. */
interface Ended {
  readonly user: UserRow;
  readonly sessions: readonly SessionRow[];
}

/** What ends at once when these rules follow the ones that hold. */
export function endedBy(
  { db, now }: Call,
  { organization, policy }: Pick<Caller, "organization" | "policy">,
  next: PolicyRow,
): Ended[] {
  if (next.past === policy.past) return [];
  return membersOf(db, organization.id).flatMap((user) => {
    const sessions = db.sessionsOf(user.id).filter((row) => endsAtOnce(row, next, now));
    return sessions.length > 0 ? [{ user, sessions }] : [];
  });
}

/** The same in the words of the contract, for who would change the rules. */
export function presentEffect(caller: Caller, ended: readonly Ended[]): PolicyEffect {
  const groups = ended.map(({ user, sessions }) => ({ user, count: sessions.length }));
  const [hidden, shown] = [
    groups.filter(({ user }) => isHidden(user, caller)),
    groups.filter(({ user }) => !isHidden(user, caller)),
  ];
  return {
    version: String(caller.policy.version),
    count: sum(groups),
    memberCount: groups.length,
    groups: shown
      .toSorted((a, b) => b.count - a.count || (a.user.name < b.user.name ? -1 : 1))
      .slice(0, MOST_GROUPS)
      .map(({ user, count }) => ({ member: memberRef(user), count })),
    hiddenCount: sum(hidden),
    own: ended.some(({ sessions }) => sessions.some(({ id }) => id === caller.session.id)),
  };
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
