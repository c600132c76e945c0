import { describe, expect, it } from "vitest";

import { localDay, startOfDay } from "./local-day.ts";

describe("a day in the browser's time zone", () => {
  it.each([
    ["2026-11-20", 0, "2026-11-20T00:00:00+00:00"],
    ["2026-12-31", 1, "2027-01-01T00:00:00+00:00"],
    ["2028-02-29", 0, "2028-02-29T00:00:00+00:00"],
    ["2026-02-30", 0, null],
    ["0026-02-01", 0, null],
    ["2026-2-1", 0, null],
    ["", 0, null],
    ["tomorrow", 0, null],
  ])("%s and %i more begin at %s", (day, later, begins) => {
    expect(startOfDay(day, later)).toBe(begins);
  });

  it.each(["2026-11-20", "2028-02-29"])("%s is the day of its own beginning", (day) => {
    expect(localDay(Date.parse(startOfDay(day) ?? ""))).toBe(day);
  });
});
