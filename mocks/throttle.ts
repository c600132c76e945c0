import type { Db } from "./db.ts";
import { refuse } from "./problems.ts";

const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Refuses with 429 while an account may not be tried. An unknown account is treated like a known one. */
export function requireAttempt(db: Db, account: string, now: number): void {
  const until = db.throttles.get(account)?.blockedUntil ?? 0;
  if (until > now) refuse("rate-limited", {}, { retryAfter: Math.ceil((until - now) / 1000) });
}

/** Counts a failure; from the fifth on, each makes the wait twice as long. */
export function attemptFailed(db: Db, account: string, now: number): void {
  const failures = (db.throttles.get(account)?.failures ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS);
  const blockedUntil = failures < FREE_FAILURES ? 0 : now + wait;
  db.put("throttles", { id: account, failures, blockedUntil });
}

export function attemptSucceeded(db: Db, account: string): void {
  db.remove("throttles", account);
}
