/** Milliseconds since a moment. */
export type Elapsed = () => number;

let wall = Date.now();
let steady = performance.now();
let passed = 0;

/**
 * Counts from now; `already` milliseconds are behind. From each look to the next by the wall clock or the steady one,
 * whichever says more: the steady one may stand still while the machine sleeps, and the wall clock may be set back.
 */
export function startCounting(already = 0): Elapsed {
  const start = look() - already;
  return () => look() - start;
}

function look(): number {
  passed += Math.max(Date.now() - wall, performance.now() - steady, 0);
  wall = Date.now();
  steady = performance.now();
  return passed;
}
