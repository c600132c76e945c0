import { describe, expect, it } from "vitest";

import { columnsOf, type SignIn } from "./columns.ts";
import { dayIn, DAYS, daysUntil } from "./days.ts";

const signIn = (id: string, at: string, rest: Partial<SignIn> = {}): SignIn => ({
  id,
  at,
  label: "Chrome on macOS",
  place: "Madrid, Spain",
  current: false,
  concern: "none",
  ...rest,
});
const arrange = (signIns: SignIn[]) => columnsOf(signIns, dayIn("UTC"), "2026-11-20");
const idsOf = (signIns: SignIn[]) =>
  arrange(signIns)
    .columns.filter((column) => column.signIns.length > 0)
    .map(({ day, signIns: those }) => [day, ...those.map(({ id }) => id)]);

describe("a day", () => {
  it.each([
    ["UTC", "2026-11-20T23:30:00Z", "2026-11-20"],
    ["Europe/Madrid", "2026-11-20T23:30:00Z", "2026-11-21"],
    ["America/Los_Angeles", "2026-11-20T07:59:00Z", "2026-11-19"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
  ])("is the viewer's in %s", (zone, time, day) => {
    expect(dayIn(zone)(Date.parse(time))).toBe(day);
  });

  it("is one of thirty that follow each other, also where one has 23 or 25 hours", () => {
    const days = daysUntil("2026-11-10");
    expect(days).toHaveLength(DAYS);
    expect(new Set(days).size).toBe(DAYS);
    expect(days[0]).toBe("2026-10-12");
    expect(days).toContain("2026-10-25");
    expect(days.at(-1)).toBe("2026-11-10");
  });

  it("counts back over the turn of a year and a leap day", () => {
    expect(daysUntil("2028-03-01")).toContain("2028-02-29");
    expect(daysUntil("2027-01-05")[0]).toBe("2026-12-07");
  });
});

describe("sign-ins by day", () => {
  it("fall on their days; what was before is left out", () => {
    const signIns = [
      signIn("a", "2026-11-20T00:00:00Z"),
      signIn("b", "2026-11-19T23:59:59Z"),
      signIn("c", "2026-10-22T00:00:00Z"),
      signIn("d", "2026-10-21T23:59:59Z"),
    ];
    expect(idsOf(signIns)).toEqual([
      ["2026-10-22", "c"],
      ["2026-11-19", "b"],
      ["2026-11-20", "a"],
    ]);
    expect(arrange(signIns).undated).toBe(0);
  });

  it("stand in a column with what deserves a look first, then this session's, then by time", () => {
    const ids = idsOf([
      signIn("late", "2026-11-20T11:00:00Z"),
      signIn("early", "2026-11-20T01:00:00Z"),
      signIn("current", "2026-11-20T09:00:00Z", { current: true }),
      signIn("medium", "2026-11-20T10:00:00Z", { concern: "medium" }),
      signIn("high", "2026-11-20T11:30:00Z", { concern: "high" }),
    ]);
    expect(ids).toEqual([["2026-11-20", "high", "medium", "current", "early", "late"]]);
  });

  it.each(["yesterday", "", "1970-01-01T00:00:00Z", "2026-11-21T00:00:00Z", "+275760-09-13T00:00:00Z"])(
    "are counted where their time is %j",
    (at) => {
      expect(arrange([signIn("a", at)]).undated).toBe(1);
      expect(idsOf([signIn("a", at)])).toEqual([]);
    },
  );
});
