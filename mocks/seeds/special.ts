import type { Db } from "#mocks/db.ts";
export function onlyThis(db: Db, _epoch: number): void {
  for (const id of [...db.sessions.keys()]) db.remove("sessions", id);
}
export function many(_db: Db, _epoch: number): void {}
export function unknown(_db: Db, _epoch: number): void {}
export function hostile(_db: Db, _epoch: number): void {}
export function oddTimes(_db: Db, _epoch: number): void {}
export function overdue(_db: Db, _epoch: number): void {}
export function underWay(_db: Db, _epoch: number): void {}
