import { describe, expect, it } from "vitest";

import { busiestOf, hoursOf } from "./hours.ts";

const noon = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

describe("the hours of a day", () => {
  it("end at the moment of reading, the oldest first, without a gap", () => {
    const hours = hoursOf(
      Array.from({ length: 24 }, (_, index) => index),
      noon,
    );
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ from: noon - 24 * HOUR, until: noon - 23 * HOUR, requests: 0 });
    expect(hours.at(-1)).toEqual({ from: noon - HOUR, until: noon, requests: 23 });
    expect(hours.slice(1).every(({ from }, index) => from === hours[index]?.until)).toBe(true);
  });

  it.each([
    [[0, 0, 0], undefined],
    [[0, 7, 2], 7],
  ])("have a busiest one, unless there was nothing: %j", (byHour, requests) => {
    expect(busiestOf(hoursOf(byHour, noon))?.requests).toBe(requests);
  });

  it("have the latest as the busiest where several are alike", () => {
    expect(busiestOf(hoursOf([5, 5, 1], noon))?.until).toBe(noon - HOUR);
  });
});
