import { describe, expect, it } from "vitest";

import { fromHook } from "#tests/render-part.tsx";

import { readTimeout, textOf, UNIT_SECONDS, type Allowed } from "./timeout-check.ts";
import { useTimeoutWords } from "./timeout-words.ts";
import { typedTimeout } from "./typed-timeout.ts";

type Range = Extract<Allowed, { kind: "range" }>;

const DAY = 86_400;
const HOUR = 3_600;

/** As four servers might have it: in minutes, days, hours in steps, and from an odd start. */
const ranges: Record<string, Range> = {
  "5 to 240 minutes": { kind: "range", unit: "minute", min: 300, max: 14_400, step: 60, default: 1_800 },
  "1 to 90 days": { kind: "range", unit: "day", min: DAY, max: 90 * DAY, step: DAY, default: 30 * DAY },
  "2 to 12 hours by two": {
    kind: "range",
    unit: "hour",
    min: 2 * HOUR,
    max: 12 * HOUR,
    step: 2 * HOUR,
    default: 4 * HOUR,
  },
  "7 minutes alone": { kind: "range", unit: "minute", min: 420, max: 420, step: 60, default: 420 },
};

/** What becomes of each text: the seconds that it stands for, or what is wrong with it. */
function table(range: Range): (readonly [text: string, outcome: number | string])[] {
  const unit = UNIT_SECONDS[range.unit];
  const [min, max, step] = [range.min / unit, range.max / unit, range.step / unit];
  const arabic = new Intl.NumberFormat("ar-u-nu-arab", { useGrouping: false });
  return [
    [String(min - 1), "too_low"],
    [String(min), range.min],
    [String(max), range.max],
    [String(max + 1), "too_high"],
    ["0", "too_low"],
    [String(-min), "too_low"],
    [`−${min}`, "too_low"],
    ["1e9", "invalid"],
    ["1000000000", "too_high"],
    ["9".repeat(400), "too_high"],
    ["", "required"],
    [" \t\u00A0", "required"],
    // Within the bounds, between two steps.
    ...(step > 1 ? ([[String(min + 1), "invalid"]] as const) : []),
    ...(max > min ? ([[String(min + step), range.min + range.step]] as const) : []),
    // Neither separators nor units are guessed at.
    ...[`${min}.5`, `${min},5`, `${min}.0`, `${min} min`, `${min}m`, `${min} minutes`, "1 440", "1,440"].map(
      (text) => [text, "invalid"] as const,
    ),
    ...["Infinity", "NaN", "null", "never", "0x1F", `+${min}`, "--5", "½", "Ⅳ", "三十", "five"].map(
      (text) => [text, "invalid"] as const,
    ),
    // Pasted, with what comes along around it.
    [` ${max}\n`, range.max],
    [`\u200F${max}\u200E`, range.max],
    [`00${max}`, range.max],
    [arabic.format(max), range.max],
    [arabic.format(max + 1), "too_high"],
    [`\u200F${arabic.format(min)}`, range.min],
  ];
}

describe("a timeout as it is typed", () => {
  it.each(Object.entries(ranges))("is read within %s", (_name, range) => {
    for (const [text, outcome] of table(range)) {
      const expected = typeof outcome === "number" ? { seconds: outcome } : { problem: outcome };
      expect({ text, ...readTimeout(text, range, null) }).toEqual({ text, ...expected });
    }
  });

  it("may be written in the digits of any script", () => {
    const range = ranges["5 to 240 minutes"]!;
    const written = Intl.supportedValuesOf("numberingSystem")
      .map((system) => new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(239))
      // Chinese numerals are no digits.
      .filter((text) => /^\p{Nd}+$/u.test(text));
    expect(new Set(written).size).toBeGreaterThan(30);
    for (const text of written)
      expect({ text, ...readTimeout(text, range, null) }).toEqual({ text, seconds: 14_340 });
  });

  it("is never longer than the absolute limit", () => {
    const range = ranges["5 to 240 minutes"]!;
    expect(readTimeout("120", range, 7_200)).toEqual({ seconds: 7_200 });
    expect(readTimeout("121", range, 7_200)).toEqual({ problem: "too_high" });
    const choice: Allowed = { kind: "choice", options: [DAY, 7 * DAY, null], default: DAY };
    expect(readTimeout(textOf(null, choice), choice, 30 * DAY)).toEqual({ problem: "too_high" });
    expect(readTimeout(textOf(7 * DAY, choice), choice, DAY)).toEqual({ problem: "too_high" });
  });

  it("is one of the choices, where there are some", () => {
    const choice: Allowed = { kind: "choice", options: [DAY, null], default: DAY };
    for (const seconds of choice.options)
      expect(readTimeout(textOf(seconds, choice), choice, null)).toEqual({ seconds });
    expect(readTimeout(textOf(2 * DAY, choice), choice, null)).toEqual({ problem: "not_allowed" });
    expect(readTimeout("", choice, null)).toEqual({ problem: "required" });
  });
});

it("that is to be never starts without the reason of another value", () => {
  const allowed: Allowed = { kind: "choice", options: [DAY, null], default: DAY };
  expect(typedTimeout({ value: DAY, reason: "Ward terminals", allowed })).toMatchObject({ reason: "" });
});

describe("what is wrong with a timeout", () => {
  it("is told with the rule that it breaks", () => {
    const words = fromHook(useTimeoutWords);
    const tell = (text: string, name: keyof typeof ranges, limit: number | null = null) => {
      const allowed = ranges[name]!;
      const read = readTimeout(text, allowed, limit);
      return "problem" in read && words.problem(read.problem, { allowed }, limit);
    };
    expect(tell("241", "5 to 240 minutes")).toBe("At most 240 minutes: security policy.");
    expect(tell("4", "5 to 240 minutes")).toBe("At least 5 minutes: security policy.");
    expect(tell("91", "1 to 90 days")).toBe("At most 90 days: security policy.");
    expect(tell("0", "1 to 90 days")).toBe("At least 1 day: security policy.");
    expect(tell("", "5 to 240 minutes")).toBe("Enter a whole number, such as 30.");
    expect(tell("30 minutes", "5 to 240 minutes")).toBe("Only a whole number, such as 30.");
    expect(tell("3", "2 to 12 hours by two")).toBe("Only whole steps of 2 hours from 2 hours on.");
    expect(tell("121", "5 to 240 minutes", 7_200)).toBe("At most 2 hours: the absolute limit.");
  });

  it("is not that it goes beyond the advice of NIST, which is told with the figure", () => {
    const words = fromHook(useTimeoutWords);
    const [one, all] = [/advice: 1 hour$/, /advice: 1 hour, and 30 days in all$/];
    expect(words.beyondAdvice(HOUR, null)).toBeNull();
    expect(words.beyondAdvice(HOUR + 60, null)).toMatch(one);
    expect(words.beyondAdvice(30 * DAY, null)).toMatch(one);
    expect(words.beyondAdvice(30 * DAY + 60, null)).toMatch(all);
    expect(words.beyondAdvice(null, null)).toMatch(all);
    // Nothing lasts longer than the limit.
    expect(words.beyondAdvice(null, 12 * HOUR)).toMatch(one);
    expect(words.advice()).toMatch(/\(AAL2\) 1 hour without activity and 1 day in all; .*\(AAL1\) 30 days/);
    expect(words.limitBeyondAdvice(DAY)).toBeNull();
    expect(words.limitBeyondAdvice(DAY + 60)).toMatch(/advice: 1 day$/);
    expect(words.limitBeyondAdvice(30 * DAY + 60)).toMatch(/advice: 1 day, and 30 days/);
    expect(words.limitBeyondAdvice(null)).toMatch(/advice: 1 day, and 30 days/);
  });
});
