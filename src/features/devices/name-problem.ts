import type { FieldError } from "#src/api/problem-schema.ts";

/** The longest name of a device, in characters, as the contract has it. */
export const LONGEST_NAME = 64;

export type NameProblem = FieldError["code"];

/** What is wrong with a trimmed name, by the contract's rules; null if nothing is. */
export function nameProblem(name: string): NameProblem | null {
  if (name === "") return "required";
  if (lengthOf(name) > LONGEST_NAME) return "too_long";
  return /\p{Cc}/u.test(name) ? "invalid" : null;
}

/** In code points, as the contract counts. */
export function lengthOf(name: string): number {
  return Array.from(name).length;
}
