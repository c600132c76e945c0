import type { TimeoutRule } from "#src/api/policy-schemas.ts";

import { readWholeNumber } from "./whole-number.ts";

export type Allowed = TimeoutRule["allowed"];

/** What is wrong with a timeout, in the contract's words. */
export type ValueProblem = "required" | "invalid" | "too_low" | "too_high" | "not_allowed";

export const UNIT_SECONDS = { minute: 60, hour: 3_600, day: 86_400 };

const NEVER = "never";

/** How a timeout stands in its control: a number of the unit in a field, or which of the choices. */
export function textOf(seconds: number | null, allowed: Allowed): string {
  if (allowed.kind === "choice") return seconds === null ? NEVER : String(seconds);
  return seconds === null ? "" : String(seconds / UNIT_SECONDS[allowed.unit]);
}

/**
 * The timeout in seconds that a control stands for, null for never; or what the server would have against it.
 * `limit`: the absolute one, which no timeout may be longer than.
 */
export function readTimeout(
  text: string,
  allowed: Allowed,
  limit: number | null,
): { seconds: number | null } | { problem: ValueProblem } {
  if (allowed.kind === "choice") {
    const seconds = text === NEVER ? null : Number(text);
    if (text === "") return { problem: "required" };
    if (!allowed.options.includes(seconds)) return { problem: "not_allowed" };
    return isLonger(seconds, limit) ? { problem: "too_high" } : { seconds };
  }
  const typed = readWholeNumber(text);
  if (typed.kind === "nothing") return { problem: "required" };
  if (typed.kind === "other") return { problem: "invalid" };
  const seconds = typed.value * UNIT_SECONDS[allowed.unit];
  if (seconds < allowed.min) return { problem: "too_low" };
  if (seconds > allowed.max || isLonger(seconds, limit)) return { problem: "too_high" };
  return (seconds - allowed.min) % allowed.step === 0 ? { seconds } : { problem: "invalid" };
}

function isLonger(seconds: number | null, limit: number | null): boolean {
  return limit !== null && (seconds ?? Infinity) > limit;
}

/** The same for texts that stand for the same timeout: "030" is 30. */
export function meaningOf(text: string, allowed: Allowed): string {
  if (allowed.kind === "choice") return text;
  const typed = readWholeNumber(text);
  return typed.kind === "number" ? String(typed.value) : text.trim();
}
