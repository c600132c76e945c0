import { describe, expect, it } from "vitest";

import type { Place } from "./places.ts";
import { spread, TARGET } from "./spread.ts";

const WIDTH = 440;
const HEIGHT = 220;

const at = (key: string, x: number, y: number): Place => ({
  key,
  sessions: [],
  position: { x: x / WIDTH, y: y / HEIGHT },
  current: false,
  concern: "none",
});
const dotsOf = (places: Place[], width = WIDTH) =>
  spread(places, width, width / 2).map(({ places: those, at: to, from, key }) => ({
    key,
    keys: those.map((place) => place.key),
    x: to.x * width,
    y: (to.y * width) / 2,
    moved: Math.hypot((to.x - from.x) * width, ((to.y - from.y) * width) / 2),
  }));
const closest = (dots: { x: number; y: number }[]) =>
  Math.min(
    ...dots.flatMap((a, i) => dots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    Infinity,
  );

describe("dots", () => {
  it("stand at their places where there is room", () => {
    for (const dot of dotsOf([at("a", 50, 50), at("b", 50, 74), at("c", 300, 100)]))
      expect(dot.moved).toBeCloseTo(0);
  });

  it("make room for each other, the first staying where it is, none further away than it takes", () => {
    const dots = dotsOf([at("madrid", 200, 80), at("london", 204, 64), at("paris", 206, 70)]);
    expect(dots).toHaveLength(3);
    expect(closest(dots)).toBeGreaterThanOrEqual(TARGET - 1e-6);
    expect(dots.find(({ key }) => key === "madrid")?.moved).toBeCloseTo(0);
    expect(dots.find(({ key }) => key === "london")?.moved).toBeLessThan(10);
  });

  it("stand together where there is no room any more, and none is lost", () => {
    const places = Array.from({ length: 25 }, (_, i) => at(`p${i}`, 100 + (i % 5), 100 + i / 5));
    const dots = dotsOf(places);
    expect(dots.length).toBeLessThan(25);
    expect(closest(dots)).toBeGreaterThanOrEqual(TARGET - 1e-6);
    expect(dots.flatMap(({ keys }) => keys).toSorted()).toEqual(places.map(({ key }) => key).toSorted());
  });

  it("stay inside at the edges", () => {
    const corners = [at("b", WIDTH, HEIGHT), ...Array.from({ length: 6 }, (_, i) => at(`a${i}`, 0, i))];
    for (const { x, y } of dotsOf(corners)) {
      expect(x).toBeGreaterThanOrEqual(TARGET / 2 - 1e-6);
      expect(x).toBeLessThanOrEqual(WIDTH - TARGET / 2 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(TARGET / 2 - 1e-6);
      expect(y).toBeLessThanOrEqual(HEIGHT - TARGET / 2 + 1e-6);
    }
  });

  it("go from west to east, and leave out what has no position", () => {
    const nowhere = { ...at("x", 0, 0), position: null };
    expect(dotsOf([at("b", 300, 20), nowhere, at("a", 20, 200)]).map(({ key }) => key)).toEqual(["a", "b"]);
    expect(dotsOf([])).toEqual([]);
  });

  it.each([10, 256, 440])("of a thousand places keep their distance on %i px", (width) => {
    const places = Array.from({ length: 1_000 }, (_, i) => at(`p${i}`, (i * 137) % WIDTH, (i * 53) % HEIGHT));
    const dots = dotsOf(places, width);
    expect(closest(dots)).toBeGreaterThanOrEqual(TARGET - 1e-6);
    expect(dots.flatMap(({ keys }) => keys)).toHaveLength(1_000);
  });
});
