import type { Caller } from "#mocks/authorize.ts";
import type { TerminationGroup, TerminationKind, TerminationSkip } from "#mocks/contract.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { isHidden, memberRef } from "#mocks/org/who.ts";
import { trustOf } from "#mocks/own-devices.ts";
import type { ItemTraits, TerminationRow } from "#mocks/rows-of-acts.ts";
import type { DeviceRow, PolicyRow, SessionRow, UserRow } from "#mocks/rows.ts";

import type { Candidates, Moment } from "./candidates.ts";

const MOST_GROUPS = 100;
const MOST_NAMED = 5;

type Frozen = Pick<
  TerminationRow,
  "ids" | "devices" | "memberId" | "memberCount" | "groups" | "kinds" | "skipped"
>;
type SkipReason = TerminationSkip["reason"];
type Kind = TerminationKind["kind"];

interface Item {
  readonly id: string;
  readonly user: UserRow;
  readonly kind: Kind;
  readonly device?: ItemTraits;
}

/** Which of the sessions that were named would end, and which are skipped and why. */
export function frozenSessions(
  { db, now }: Moment,
  caller: Caller,
  { rows, missing, namesEnded, includeOwn }: Candidates<SessionRow>,
): Frozen {
  const own: Item[] = [];
  const others: Item[] = [];
  const skips = createSkips(missing);
  for (const row of rows) {
    const user = db.users.get(row.userId);
    if (!user) continue;
    const isOwn = row.id === caller.session.id;
    const reason = isOver(row, caller.policy, now)
      ? "already_ended"
      : isOwn && !includeOwn
        ? "own_session"
        : forbidden(user, caller);
    if (reason === "already_ended" && !namesEnded) continue;
    if (reason) skips.add(reason, user);
    else (isOwn ? own : others).push({ id: row.id, user, kind: row.client.kind });
  }
  // One's own comes last: until then one can see how far it is.
  return frozen([...others, ...own], caller, skips);
}

/** The same of devices that would no longer be trusted. */
export function frozenDevices(
  { db, now }: Moment,
  caller: Caller,
  { rows, missing }: Candidates<DeviceRow>,
): Frozen {
  const items: Item[] = [];
  const skips = createSkips(missing);
  for (const row of rows) {
    const user = db.users.get(row.userId);
    if (!user) continue;
    const reason = trustOf(row, now) === null ? "not_trusted" : optedOut(user, caller);
    if (reason) skips.add(reason, user);
    else items.push({ id: row.id, user, kind: row.lastSeen.client.kind, device: traitsOf(row) });
  }
  return frozen(items, caller, skips);
}

function traitsOf({ userId, name, lastSeen: { client, location } }: DeviceRow): ItemTraits {
  return { userId, name, client, location };
}

/** Whether there is nothing left to end: it has ended, or is on its way and not overdue. */
export function isOver(row: SessionRow, policy: PolicyRow, now: number): boolean {
  const state = stateOf(row, policy, now);
  return state.status === "ended" || (state.status === "ending" && state.effectiveBy > now);
}

/** Why a wide act ends no session of this member, if so. */
export function forbidden(user: UserRow, caller: Caller): SkipReason | null {
  return user.protected ? "service_account" : optedOut(user, caller);
}

function optedOut(user: UserRow, caller: Caller): SkipReason | null {
  return isHidden(user, caller) && !caller.policy.terminateOptedOut ? "opted_out" : null;
}

function createSkips(missing: number) {
  const found = new Map<SkipReason, { count: number; members: Map<string, UserRow> }>();
  const hidden = new Set<string>();
  if (missing > 0) found.set("not_found", { count: missing, members: new Map() });
  return {
    add(reason: SkipReason, user: UserRow) {
      const known = found.get(reason) ?? { count: 0, members: new Map<string, UserRow>() };
      // How much there is of who opted out is nobody's to know: themselves they are counted.
      if (reason !== "opted_out" || !hidden.has(user.id)) known.count += 1;
      if (reason === "opted_out") hidden.add(user.id);
      if (known.members.size < MOST_NAMED) known.members.set(user.id, user);
      found.set(reason, known);
    },
    list: (): TerminationSkip[] =>
      [...found].map(([reason, { count, members }]) => ({
        reason,
        count,
        members: [...members.values()].map(memberRef),
      })),
  };
}

function frozen(items: readonly Item[], caller: Caller, skips: ReturnType<typeof createSkips>): Frozen {
  const kinds = new Map<Kind, number>();
  const groups = new Map<string, { user: UserRow; kinds: Map<Kind, number>; count: number }>();
  for (const { user, kind: known } of items) {
    // Of who opted out nothing is told but how many.
    const kind = isHidden(user, caller) ? "unknown" : known;
    const group = groups.get(user.id) ?? { user, kinds: new Map<Kind, number>(), count: 0 };
    groups.set(user.id, group);
    group.count += 1;
    increment(group.kinds, kind);
    increment(kinds, kind);
  }
  const sorted = [...groups.values()].toSorted(
    (a, b) => b.count - a.count || (a.user.id < b.user.id ? -1 : 1),
  );
  return {
    ids: items.map(({ id }) => id),
    devices: items.flatMap(({ device }) => device ?? []),
    memberId: sorted.length === 1 ? (sorted[0]?.user.id ?? null) : null,
    memberCount: sorted.length,
    groups: sorted.slice(0, MOST_GROUPS).map((group): TerminationGroup => ({
      member: memberRef(group.user),
      count: group.count,
      kinds: counts(group.kinds),
    })),
    kinds: counts(kinds),
    skipped: skips.list(),
  };
}

function increment(kinds: Map<Kind, number>, kind: Kind): void {
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}

function counts(kinds: ReadonlyMap<Kind, number>): TerminationKind[] {
  return [...kinds].toSorted((a, b) => b[1] - a[1]).map(([kind, number]) => ({ kind, count: number }));
}
