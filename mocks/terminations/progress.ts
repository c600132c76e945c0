import type { TerminationFailure } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { TerminationRow, TerminationRunRow } from "#mocks/rows-of-acts.ts";

import { reachedAt, reachedBy } from "./pace.ts";

type FailureCause = TerminationFailure["cause"];

/** What became of one item. `at`: when that was so for good. */
export type ItemOutcome =
  | { readonly is: "pending" | "gone" }
  | { readonly is: "failed"; readonly at: number; readonly cause: FailureCause }
  | { readonly is: "ending"; readonly effectiveBy: number }
  | { readonly is: "done"; readonly at: number };

/** How far a wide act is. */
export interface Progress {
  readonly done: number;
  readonly ending: number;
  readonly gone: number;
  readonly failed: number;
  /** `null`: there is something still to come. */
  readonly finishedAt: number | null;
  readonly effectiveBy: number | null;
}

const nothing: Progress = { done: 0, ending: 0, gone: 0, failed: 0, finishedAt: null, effectiveBy: null };

/** How far it is at the moment `now`: it follows from the rows and the time, and nobody keeps count. */
export function progressOf(db: Db, row: TerminationRow, now: number): Progress {
  const { run, ids } = row;
  if (!run) return nothing;
  const known = knownOf(row, run);
  const reached = reachedBy(run, ids.length, now);
  const again = known.open;
  known.open = [];
  for (const index of again) count(db, row, { known, index, now });
  for (; known.reached < reached; known.reached++) count(db, row, { known, index: known.reached, now });
  const open = known.open.map((index) => outcomeOf(db, row, index, now));
  const promised = open.map((one) => (one.is === "ending" ? one.effectiveBy : 0));
  const complete = reached === ids.length && open.length === 0;
  return {
    done: known.done,
    ending: open.length,
    gone: known.gone,
    failed: known.failed.length,
    finishedAt: complete ? Math.max(lastReached(row, run), known.lastEnd) : null,
    effectiveBy: open.length === 0 ? null : Math.max(...promised),
  };
}

/** The item at `index`, as it is at the moment `now`. */
export function outcomeOf(db: Db, row: TerminationRow, index: number, now: number): ItemOutcome {
  const { run, ids, id } = row;
  if (!run) return { is: "pending" };
  const at = reachedAt(run, index);
  if (at > now) return { is: "pending" };
  const known = knownOf(row, run);
  const failure = known.failing.get(index);
  if (failure) return { is: "failed", at, cause: failure };
  if (row.ends === "trust") return known.goneAtOnce.has(index) ? { is: "gone" } : { is: "done", at };
  const session = db.sessions.get(ids[index] ?? "");
  if (!session) return { is: "gone" };
  const state = stateOf(session, policyOf(db, session), now);
  const { termination } = session;
  const promised = at + run.delay;
  // What was not over when it was to be has failed, also if it ends in another way later on.
  const overdue = { is: "failed", at: promised, cause: "unavailable" } as const;
  if (termination?.terminationId !== id) {
    if ((termination?.at ?? 0) <= at) return { is: "gone" };
    return (termination?.at ?? 0) > promised ? overdue : { is: "done", at };
  }
  if (state.status === "ending")
    return state.effectiveBy > now ? { is: "ending", effectiveBy: state.effectiveBy } : overdue;
  if (state.status !== "ended") return { is: "pending" };
  if (state.at > promised) return overdue;
  const byItself = state.cause === "expired" || state.cause === "policy";
  return byItself && state.at <= at ? { is: "gone" } : { is: "done", at: state.at };
}

/** When a wide act moves on next, at most once a second; `Infinity`: it is finished, or goes no further. */
export function nextStepOf(db: Db, row: TerminationRow, now: number): number {
  const { run } = row;
  const { finishedAt, effectiveBy } = progressOf(db, row, now);
  if (!run || finishedAt !== null) return Infinity;
  const end = lastReached(row, run);
  if (end > now) return Math.min(end, now + 1000);
  return effectiveBy !== null && effectiveBy > now ? effectiveBy : Infinity;
}

/** The items that the server did not manage, and why; in their order in the set. */
export function failedItems(db: Db, row: TerminationRow, now: number): readonly FailedItem[] {
  if (!row.run) return [];
  progressOf(db, row, now);
  return knownOf(row, row.run).failed.toSorted((a, b) => a.index - b.index);
}

export interface FailedItem {
  readonly index: number;
  readonly cause: FailureCause;
}

interface Known {
  /** So many items were looked at; all but the open ones are as they will stay. */
  reached: number;
  open: number[];
  done: number;
  gone: number;
  readonly failed: FailedItem[];
  lastEnd: number;
  readonly failing: ReadonlyMap<number, FailureCause>;
  readonly goneAtOnce: ReadonlySet<number>;
}

const memory = new WeakMap<TerminationRow, Known>();

function knownOf(row: TerminationRow, run: TerminationRunRow): Known {
  const known = memory.get(row) ?? {
    reached: 0,
    open: [],
    done: 0,
    gone: 0,
    failed: [],
    lastEnd: 0,
    failing: new Map(run.failing),
    goneAtOnce: new Set(run.gone),
  };
  memory.set(row, known);
  return known;
}

function count(
  db: Db,
  row: TerminationRow,
  { known, index, now }: { known: Known; index: number; now: number },
): void {
  const outcome = outcomeOf(db, row, index, now);
  if (outcome.is === "ending" || outcome.is === "pending") known.open.push(index);
  else if (outcome.is === "failed") known.failed.push({ index, cause: outcome.cause });
  else known[outcome.is] += 1;
  if (outcome.is === "done" || outcome.is === "failed") known.lastEnd = Math.max(known.lastEnd, outcome.at);
}

function lastReached({ ids }: TerminationRow, run: TerminationRunRow): number {
  return ids.length === 0 ? run.at : reachedAt(run, ids.length - 1);
}
