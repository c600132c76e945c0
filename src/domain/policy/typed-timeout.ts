import type { TimeoutRule } from "#src/api/policy-schemas.ts";
import { reasonProblem } from "#src/domain/termination/form-problems.ts";

import type { Problems } from "./policy-part.ts";
import { readTimeout, textOf } from "./timeout-check.ts";

/** What stands in the control of a timeout. */
export interface TypedTimeout {
  text: string;
  /** Why it is never. */
  reason: string;
}

export function typedTimeout({ value, allowed }: TimeoutRule): TypedTimeout {
  // A reason that is stored is that of another value than the one it would be asked for.
  return { text: textOf(value, allowed), reason: "" };
}

/** What a text in its control depends on to mean anything. */
export function kindOf({ allowed }: TimeoutRule): string {
  return allowed.kind === "range" ? `in ${allowed.unit}s` : "by choice";
}

/** Whether a reason is asked for: to become never, not to stay so. */
export function needsReason({ text }: TypedTimeout, { value, allowed }: TimeoutRule): boolean {
  const read = readTimeout(text, allowed, null);
  return value !== null && "seconds" in read && read.seconds === null;
}

/** The time that a text stands for, null for never; undefined for none. What is saved is one, allowed or not. */
export function secondsIn(text: string, rule: TimeoutRule, limit: number | null): number | null | undefined {
  if (text === textOf(rule.value, rule.allowed)) return rule.value;
  const read = readTimeout(text, rule.allowed, limit);
  return "seconds" in read ? read.seconds : undefined;
}

/** What was typed as the server wants it, or what is wrong with it. */
export function readTyped(
  typed: TypedTimeout,
  rule: TimeoutRule,
  limit: number | null,
): { seconds: number | null; reason?: string } | { problems: Problems } {
  // What holds may stay, allowed or not; but nobody means never by an empty field.
  if (typed.text !== "" && typed.text === textOf(rule.value, rule.allowed)) return { seconds: rule.value };
  const read = readTimeout(typed.text, rule.allowed, limit);
  const reason = needsReason(typed, rule) ? reasonProblem(typed.reason) : undefined;
  if ("problem" in read) return { problems: { value: read.problem, ...(reason && { reason }) } };
  if (reason) return { problems: { reason } };
  return { seconds: read.seconds, ...(needsReason(typed, rule) && { reason: typed.reason.trim() }) };
}
