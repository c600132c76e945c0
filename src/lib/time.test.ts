import { describe, expect, it } from "vitest";

import { describeMoment, formatAgo, formatClock, formatExact, parseTime } from "./time.ts";

const now = Date.parse("2026-11-20T12:00:00Z");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();

describe("a moment, told from now", () => {
  it.each([
    ["0 s", 0, "active-now"],
    ["2:59", 3 * MINUTE - SECOND, "active-now"],
    ["3:00", 3 * MINUTE, "3 minutes ago"],
    ["59:59", HOUR - SECOND, "59 minutes ago"],
    ["1 h", HOUR, "1 hour ago"],
    ["23:59:59", DAY - SECOND, "23 hours ago"],
    ["24 h", DAY, "1 day ago"],
    ["59 days", 60 * DAY - SECOND, "59 days ago"],
    ["60 days", 60 * DAY, "2 months ago"],
    ["729 days", 730 * DAY - SECOND, "24 months ago"],
    ["730 days", 730 * DAY, "2 years ago"],
    ["30 years", 30 * 365 * DAY, "30 years ago"],
  ])("%s back is %3$s", (_, ago, words) => {
    const moment = describeMoment(before(ago), now);
    expect(moment.kind === "ago" ? formatAgo(moment, "en") : moment.kind).toBe(words);
  });

  it.each([
    ["a minute, as clocks differ a little", MINUTE, "active-now"],
    ["5 minutes", 5 * MINUTE, "active-now"],
    ["more than 5 minutes", 5 * MINUTE + SECOND, "ahead"],
    ["a day", DAY, "ahead"],
    ["a century", 100 * 365 * DAY, "ahead"],
  ])("ahead by %s is %3$s", (_, ahead, kind) => {
    expect(describeMoment(before(-ahead), now).kind).toBe(kind);
  });

  it.each([
    ["nothing", null],
    ["an empty text", ""],
    ["words", "yesterday"],
    ["epoch 0", "1970-01-01T00:00:00Z"],
    ["seconds taken for milliseconds", new Date(now / 1_000).toISOString()],
    ["a time before the web", "1989-12-31T23:59:59Z"],
    ["the last day that a Date holds", "+275760-09-13T00:00:00Z"],
    ["the 23rd century", "2201-01-01T00:00:00Z"],
    ["a 13th month", "2026-13-01T00:00:00Z"],
  ])("%s is unknown", (_, timestamp) => {
    expect(parseTime(timestamp)).toBeNull();
    expect(describeMoment(timestamp, now)).toEqual({ kind: "unknown" });
  });

  it.each([
    ["2026-11-20T14:00:00+14:00", "12 hours ago"],
    ["2026-11-20T01:00:00-08:00", "3 hours ago"],
    // The same wall-clock time twice, in the night when summer time ends.
    ["2026-10-25T02:30:00+02:00", "26 days ago"],
    ["2026-10-25T02:30:00+01:00", "26 days ago"],
  ])("%s counts by its offset: %s", (timestamp, words) => {
    const moment = describeMoment(timestamp, now);
    expect(moment.kind === "ago" && formatAgo(moment, "en")).toBe(words);
  });

  it.each([
    ["ends", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", 1],
    ["begins", "2026-03-29T01:59:00+01:00", "2026-03-29T03:59:00+02:00", 1],
  ])("counts real hours in the night when summer time %s", (_, earlier, later, hours) => {
    expect(describeMoment(earlier, Date.parse(later))).toEqual({ kind: "ago", value: hours, unit: "hour" });
  });
});

describe("formats", () => {
  it("tell relative times in the language of the page", () => {
    expect(formatAgo({ kind: "ago", value: 3, unit: "day" }, "es")).toBe("hace 3 días");
    expect(formatAgo({ kind: "ago", value: 1, unit: "day" }, "en")).toBe("1 day ago");
  });

  it("tell the exact time with its zone", () => {
    expect(formatExact(now, "en")).toBe("Nov 20, 2026, 12:00:00 PM UTC");
    expect(formatClock(now, "de")).toBe("12:00");
  });
});
