import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import { refuse } from "#mocks/problems.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";

import { progressOf } from "./progress.ts";

const KEPT_MS = 24 * 3_600_000;

/** A wide act that the caller may look at; 404 where there is none, or where it is kept no longer. */
export function findTermination({ db, now }: Call, caller: Caller, id: string): TerminationRow {
  const row = db.terminations.get(id);
  if (row?.organizationId !== caller.organization.id) return refuse("not-found", {});
  if (row.run) return isFound(progressOf(db, row, now).finishedAt, now) ? row : refuse("not-found", {});
  return row.actorId === caller.user.id && row.expiresAt > now ? row : refuse("not-found", {});
}

/** A plan that the caller made, for a day after it is too old as well, or what became of it. */
export function ownTermination({ db, now }: Call, caller: Caller, id: string): TerminationRow {
  const row = db.terminations.get(id);
  if (row?.organizationId !== caller.organization.id || row.actorId !== caller.user.id)
    return refuse("not-found", {});
  const over = row.run ? progressOf(db, row, now).finishedAt : row.expiresAt;
  return isFound(over, now) ? row : refuse("not-found", {});
}

/** Those that are under way, then those finished within a day; the newest of each first. */
export function recentTerminations({ db, now }: Call, { organization }: Caller): TerminationRow[] {
  const found = [...db.terminations.values()]
    .filter((row) => row.organizationId === organization.id && row.run !== null)
    .toSorted((a, b) => (b.run?.at ?? 0) - (a.run?.at ?? 0) || (a.id < b.id ? -1 : 1))
    .map((row) => ({ row, finishedAt: progressOf(db, row, now).finishedAt }))
    .filter(({ finishedAt }) => isFound(finishedAt, now));
  const running = found.filter(({ finishedAt }) => finishedAt === null);
  const finished = found.filter(({ finishedAt }) => finishedAt !== null);
  return [...running, ...finished].map(({ row }) => row);
}

function isFound(finishedAt: number | null, now: number): boolean {
  return finishedAt === null || now - finishedAt <= KEPT_MS;
}
