import { createDb, type Db } from "./db.ts";
import { arriveIfDue, nextArrival } from "./events/arrivals.ts";
import { createHub, type EventHub } from "./events/hub.ts";
import { letMove, nextStir, stirIfDue } from "./events/moving.ts";
import type { Cursor } from "./paging.ts";
import type { Scenario } from "./scenario.ts";
import { type ScenarioName, scenarioNamed } from "./scenarios.ts";
import { seedApiKeys } from "./seeds/api-keys.ts";
import { seedDevices } from "./seeds/devices.ts";
import { seedEarlier } from "./seeds/earlier.ts";
import { noteEpoch } from "./seeds/epoch.ts";
import { seedPolicyChanges } from "./seeds/policy-changes.ts";
import { seedDefault } from "./seeds/seed.ts";
import { moveIfDue, nextMove } from "./terminations/meanwhile.ts";

/** Runs `work` alone, with the newest rows, and keeps what it changed; if it throws, nothing changed. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** Fills an empty `db`; with `sample` with the first of a great many rows. */
export type Seed = (epoch: number, sample?: boolean) => void;

/** Where rows are kept beyond this page: sees to it that `db` is seeded, with `seed`, before any work. */
export type Keep = (options: { db: Db; seed: Seed; now: () => number }) => Exclusive;

export interface Backend {
  readonly scenarioName: ScenarioName;
  readonly scenario: Scenario;
  readonly db: Db;
  /** The backend's clock, in milliseconds. No part of it asks for the time in any other way. */
  readonly now: () => number;
  /** Lets time pass for this backend alone. */
  readonly advance: (seconds: number) => void;
  readonly exclusive: Exclusive;
  /** Who is told of what changes. */
  readonly events: EventHub;
  /** Lists that are being read page by page. */
  readonly cursors: Map<string, Cursor>;
  /** Idempotency keys of requests that are still running. */
  readonly running: Set<string>;
  requests: number;
}

/** A backend with rows of its own. `clock` in milliseconds; without `keep` it lives and dies in memory. */
export function createBackend({
  scenario: scenarioName = "default",
  clock = () => Date.now(),
  keep = inMemory,
}: {
  scenario?: ScenarioName | undefined;
  clock?: (() => number) | undefined;
  keep?: Keep | undefined;
} = {}): Backend {
  const scenario = scenarioNamed(scenarioName);
  const db = createDb();
  let offset = (scenario.clockAhead ?? 0) * 1000;
  const now = () => clock() + offset;
  const seed: Seed = (epoch, sample) => {
    noteEpoch(db, epoch);
    seedDefault(db, epoch);
    seedApiKeys(db, epoch);
    scenario.seed?.(db, epoch, sample);
    seedDevices(db, epoch);
    seedPolicyChanges(db, epoch);
    seedEarlier(db, epoch);
    if (scenario.moves) letMove(db);
    db.forgetChanges();
  };
  const kept = keep({ db, seed, now });
  const exclusive: Exclusive = (work) =>
    kept(() => {
      stirIfDue(db, now());
      arriveIfDue(db, now());
      moveIfDue(db, now());
      return work();
    }).finally(() => events.look());
  const events = createHub({
    db,
    now,
    due: () => Math.min(nextArrival(db), nextMove(db), nextStir(db)),
    wake: () => void exclusive(async () => undefined).catch(() => undefined),
  });
  return {
    scenarioName,
    scenario,
    db,
    now,
    advance: (seconds) => {
      offset += seconds * 1000;
      events.look();
    },
    exclusive,
    events,
    cursors: new Map(),
    running: new Set(),
    requests: 0,
  };
}

/** Rows that nobody else sees and nothing survives. */
export const inMemory: Keep = ({ db, seed, now }) => {
  seed(now());
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(() => inTransaction(db, work)).finally(() => db.takeChanges());
    last = run.catch(() => undefined);
    return run;
  };
};

/** All that `work` writes, or nothing. */
export async function inTransaction<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const mark = db.mark();
  try {
    return await work();
  } catch (error) {
    db.rollback(mark);
    throw error;
  }
}
