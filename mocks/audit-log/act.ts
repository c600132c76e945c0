import type { AuditOutcome } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { AuditRow, TerminationRow } from "#mocks/rows-of-acts.ts";
import { itemsByMember } from "#mocks/terminations/own-part.ts";
import { progressOf } from "#mocks/terminations/progress.ts";

/** The wide act that an entry is of, as it stands now. */
export interface Act {
  readonly row: TerminationRow;
  readonly outcome: AuditOutcome;
  /** How many ended, or lost their trust. */
  readonly ended: number | null;
  readonly childCount: number;
  readonly memberId: string | null;
}

/** `null`: the entry is of no wide act. */
export function actOf(db: Db, entry: AuditRow, now: number): Act | null {
  const row = db.terminations.get(entry.terminationId ?? "");
  if (!row) return null;
  const { memberId } = row;
  if (entry.outcome === "refused" || !row.run)
    return { row, memberId, outcome: entry.outcome, ended: null, childCount: 0 };
  const { finishedAt, done, ending, failed } = progressOf(db, row, now);
  const outcome =
    finishedAt === null
      ? "accepted"
      : failed === 0
        ? "done"
        : failed === row.ids.length
          ? "failed"
          : "partial";
  return { row, memberId, outcome, ended: done + ending, childCount: row.ids.length };
}

/** Whether a wide act was on that session, device or member. */
export function actIsOn(db: Db, entry: AuditRow, id: string): boolean {
  const row = db.terminations.get(entry.terminationId ?? "");
  if (!row) return false;
  return row.memberId === id || itemsByMember(db, row).has(id) || idsOf(row).has(id);
}

const sets = new WeakMap<TerminationRow, ReadonlySet<string>>();

function idsOf(row: TerminationRow): ReadonlySet<string> {
  const known = sets.get(row) ?? new Set(row.ids);
  sets.set(row, known);
  return known;
}
