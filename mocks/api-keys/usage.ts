import type { ApiKeyCallerRow } from "#mocks/rows-of-api-keys.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOURS = 24;
// Programs seldom call on the stroke of the hour.
const PHASE_MS = 137_000;

/** How many requests a caller has made until the moment `at`: the same every day, so that time alone says it. */
function madeUntil({ daily, hours, every, since, until }: ApiKeyCallerRow, at: number): number {
  const end = callBefore(Math.min(at, until ?? at), every);
  if (end <= since) return 0;
  return Math.floor(daily * daysWorked(hours, end)) - Math.floor(daily * daysWorked(hours, since));
}

/** How many working days have passed, each from its first hour to its last. */
function daysWorked([from, to]: readonly [number, number], at: number): number {
  const days = Math.floor(at / DAY_MS);
  const today = (at - days * DAY_MS) / HOUR_MS;
  const length = (to - from + HOURS) % HOURS || HOURS;
  const worked = (hour: number) => Math.min(Math.max(hour - from, 0), length);
  // What goes on past midnight belongs to the day on which it began.
  const overnight = from + length > HOURS ? Math.min(Math.max(today + HOURS - from, 0), length) - length : 0;
  return days + (worked(today) + overnight) / length;
}

/** How many requests in each of the 24 hours until `now`, the oldest first. */
export function byHour(callers: readonly ApiKeyCallerRow[], now: number): number[] {
  return Array.from({ length: HOURS }, (_, index) => {
    const from = now - (HOURS - index) * HOUR_MS;
    return callers.reduce((sum, one) => sum + madeUntil(one, from + HOUR_MS) - madeUntil(one, from), 0);
  });
}

/** How many requests a caller has made in the 24 hours until `now`. */
export function requestsOf(caller: ApiKeyCallerRow, now: number): number {
  return madeUntil(caller, now) - madeUntil(caller, now - DAY_MS);
}

/** When a caller called last; `null`: never. */
export function lastCallOf(caller: ApiKeyCallerRow, now: number): number | null {
  const made = madeUntil(caller, now);
  if (made === 0) return null;
  // The first moment at which there were as many as now.
  let from = caller.since;
  let to = Math.min(now, caller.until ?? now);
  while (to - from > 1000) {
    const middle = Math.floor((from + to) / 2);
    if (madeUntil(caller, middle) < made) from = middle;
    else to = middle;
  }
  return callBefore(to, caller.every);
}

/** The last moment up to `at` at which a program that calls every so many seconds does. */
function callBefore(at: number, every: number): number {
  return at - ((at - PHASE_MS) % (every * 1000));
}
