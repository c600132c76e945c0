import type { Db } from "#mocks/db.ts";

// A value row that says when somebody signs in as its user.
const PREFIX = "sign-in to come ";

/** Somebody will sign in as this user so many seconds from now, unless somebody is about to already. */
export function announceArrival(db: Db, userId: string, at: number): void {
  const id = `${PREFIX}${userId}`;
  if (!db.values.has(id)) db.put("values", { id, value: at });
}

/** When somebody signs in next; `Infinity`: nobody is about to. */
export function nextArrival(db: Db): number {
  return Math.min(Infinity, ...announced(db).map(({ value }) => value));
}

/** Whoever was announced and is due signs in now. */
export function arriveIfDue(db: Db, now: number): void {
  for (const { id, value } of announced(db)) {
    if (value > now) continue;
    db.remove("values", id);
  }
}

function announced(db: Db) {
  return [...db.values.values()].filter(({ id }) => id.startsWith(PREFIX));
}
