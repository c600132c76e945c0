import { afterEach, expect, it, vi } from "vitest";

import { testNow } from "#tests/clock.ts";

import { startCounting } from "./elapsed.ts";

afterEach(() => vi.restoreAllMocks());

/** How much each of the two clocks moves, in milliseconds. */
function move(clocks: { wall: number; steady: number }, already?: number) {
  const steady = vi.spyOn(performance, "now").mockReturnValue(5_000);
  const elapsed = startCounting(already);
  vi.setSystemTime(testNow.getTime() + clocks.wall);
  steady.mockReturnValue(5_000 + clocks.steady);
  return elapsed();
}

const HOUR = 3_600_000;

it.each([
  ["nothing happens", { wall: 0, steady: 0 }, 0],
  ["both agree", { wall: 700, steady: 700 }, 700],
  ["the machine slept", { wall: 8 * HOUR, steady: 300 }, 8 * HOUR],
  ["the clock was set back", { wall: -24 * HOUR, steady: 60_000 }, 60_000],
  ["the clock was set ahead", { wall: 24 * HOUR, steady: 60_000 }, 24 * HOUR],
  ["both are odd", { wall: -5, steady: -5 }, 0],
])("counts by the clock that says more: %s", (_, clocks, expected) => {
  // The steady clock counts in fractions.
  expect(move(clocks)).toBeCloseTo(expected, 3);
});

it("lets no clock that was set back hide a sleep", () => {
  const steady = vi.spyOn(performance, "now").mockReturnValue(5_000);
  const elapsed = startCounting();
  vi.setSystemTime(testNow.getTime() - 24 * HOUR);
  expect(elapsed()).toBe(0);
  vi.setSystemTime(testNow.getTime() - 16 * HOUR);
  steady.mockReturnValue(5_300);
  expect(elapsed()).toBe(8 * HOUR);
});

it("counts what is behind already", () => {
  expect(move({ wall: 700, steady: 700 }, 2_000)).toBe(2_700);
});
