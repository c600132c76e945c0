import type { Db } from "#mocks/db.ts";
import { mayKnowReason } from "#mocks/lifecycle.ts";
import type { AuditRow, AuditTarget, TerminationRow } from "#mocks/rows-of-acts.ts";
import type { SessionRow, UserRow } from "#mocks/rows.ts";

import { itemAt } from "./item.ts";
import { type ItemOutcome, outcomeOf } from "./progress.ts";

const parts = new WeakMap<TerminationRow, Map<string, number[]>>();

/** By member, the places of their items in the set of a wide act. */
export function itemsByMember(db: Db, row: TerminationRow): ReadonlyMap<string, readonly number[]> {
  const known = parts.get(row);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const index of row.ids.keys()) {
    const userId = itemAt(db, row, index)?.userId ?? null;
    if (userId === null) continue;
    const group = found.get(userId);
    if (group) group.push(index);
    else found.set(userId, [index]);
  }
  parts.set(row, found);
  return found;
}

/**
 * What a wide act's entry tells one member, in the session `viewer`: what it ended of theirs, and the reason by the rule
 * for ended sessions. `null`: the act is unknown.
 */
export function ownPartOf(
  db: Db,
  { reason, ...entry }: AuditRow,
  { user, viewer, now }: { user: UserRow; viewer: SessionRow; now: number },
): AuditRow | null {
  const row = db.terminations.get(entry.terminationId ?? "");
  if (!row) return null;
  if (!row.run || entry.outcome === "refused") return { ...entry, targets: [] };
  const items = (itemsByMember(db, row).get(user.id) ?? []).map((index) => ({
    index,
    became: outcomeOf(db, row, index, now),
  }));
  const targets = items.flatMap(({ index, became }) => targetAt(db, row, index, became) ?? []);
  const ends = items.map(({ became }) =>
    became.is === "done" ? became.at : became.is === "ending" ? Infinity : entry.at,
  );
  const isTold = mayKnowReason(viewer, user.id, Math.max(entry.at, ...ends));
  return {
    ...entry,
    targets,
    outcome: ends.includes(Infinity) ? "accepted" : "done",
    ...(isTold && reason !== undefined ? { reason } : {}),
  };
}

function targetAt(db: Db, row: TerminationRow, index: number, { is }: ItemOutcome): AuditTarget | null {
  if (is !== "done" && is !== "ending") return null;
  const item = itemAt(db, row, index);
  if (!item) return null;
  const id = row.ids[index] ?? "";
  return row.ends === "trust"
    ? { sessionId: null, deviceId: id, outcome: "untrusted", ...item }
    : { sessionId: id, outcome: is === "done" ? "ended" : "ending", ...item };
}
