import type { Db } from "#mocks/db.ts";

const epochs = new WeakMap<Db, number>();

/** Remembers as of when rows were seeded. */
export function noteEpoch(db: Db, epoch: number): void {
  epochs.set(db, epoch);
}

/** As of when the rows were seeded, in milliseconds. */
export function epochOf(db: Db): number {
  return epochs.get(db) ?? 0;
}
