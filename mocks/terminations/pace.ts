import type { Scenario } from "#mocks/scenario.ts";

const AT_ONCE = 200;
const A_SECOND = 2000;
const SLOW_MS = 50;
const SLOW_AT_LEAST_MS = 6000;

/** Milliseconds from one item of a wide act to the next: few are done at once, more take their time. */
export function paceOf(total: number, { slowAct }: Pick<Scenario, "slowAct">): number {
  if (slowAct) return Math.max(SLOW_MS, SLOW_AT_LEAST_MS / Math.max(total, 1));
  return total <= AT_ONCE ? 0 : 1000 / A_SECOND;
}

interface Begun {
  readonly at: number;
  readonly pace: number;
}

/** When a wide act reaches its item at `index`, in milliseconds. */
export function reachedAt({ at, pace }: Begun, index: number): number {
  return at + Math.ceil(pace * (index + 1));
}

/** How many of its items a wide act has reached at the moment `now`. */
export function reachedBy(begun: Begun, total: number, now: number): number {
  if (begun.pace === 0) return total;
  const estimate = Math.min(total, Math.max(0, Math.floor((now - begun.at) / begun.pace) + 1));
  return estimate > 0 && reachedAt(begun, estimate - 1) > now ? estimate - 1 : estimate;
}
