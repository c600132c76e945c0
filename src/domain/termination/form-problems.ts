/** As the contract has it. */
export const LONGEST_REASON = 500;

export interface FormProblems {
  reason?: "required" | "too_long" | "invalid" | undefined;
  name?: "required" | "wrong" | undefined;
}

// A line break may be part of a reason.
const CONTROL = /(?![\n\r])\p{Cc}/u;

/** How many characters of it the server counts. */
export function reasonLength(reason: string): number {
  return Array.from(reason.trim()).length;
}

export function reasonProblem(reason: string): FormProblems["reason"] {
  if (reason.trim() === "") return "required";
  if (reasonLength(reason) > LONGEST_REASON) return "too_long";
  return CONTROL.test(reason.trim()) ? "invalid" : undefined;
}

/** Whether `typed` is the organization's name: without regard to case and white space at its ends. */
export function nameProblem(typed: string, name: string): FormProblems["name"] {
  if (typed.trim() === "") return "required";
  return plain(typed) === plain(name) ? undefined : "wrong";
}

// No stricter than the server in how letters are composed: what it refuses, it says itself.
function plain(text: string): string {
  return text.trim().normalize("NFKC").toLowerCase();
}
