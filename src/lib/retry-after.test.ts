import { expect, it } from "vitest";

import { parseRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-11-20T12:00:00Z");

it.each([
  ["seconds", "7", 7],
  ["seconds with space around", " 7 ", 7],
  ["no wait", "0", 0],
  ["a date to come", "Fri, 20 Nov 2026 12:00:30 GMT", 30],
  ["a date to come, in the old form", "Friday, 20-Nov-26 12:00:30 GMT", 30],
  ["a date gone by", "Fri, 20 Nov 2026 11:00:00 GMT", 0],
  ["the whole second before", "Fri, 20 Nov 2026 12:00:01 GMT", 1],
])("%s: %s is %s", (_, header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds);
});

it.each([["1000000000"], ["9".repeat(400)], ["Fri, 20 Nov 2099 12:00:00 GMT"]])(
  "never locks anybody out for more than an hour: %s",
  (header) => {
    expect(parseRetryAfter(header, now)).toBe(3_600);
  },
);

it.each([
  [null],
  [""],
  ["abc"],
  ["-1"],
  ["7.5"],
  ["1e9"],
  ["5 minutes"],
  ["2026-11-20"],
  ["Fri, 99 Nov 2026 12:00:00 GMT"],
])("%j says nothing", (header) => {
  expect(parseRetryAfter(header, now)).toBeNull();
});

it("counts from the server's now, in whole seconds", () => {
  expect(parseRetryAfter("Fri, 20 Nov 2026 12:00:30 GMT", now + 500)).toBe(30);
});
