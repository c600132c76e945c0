import type { FieldError } from "#mocks/contract.ts";
import type { PolicyRow, TimeoutRow } from "#mocks/rows.ts";

/** What is wrong with a timeout, in seconds or `null` for never. `row`: `null` where nothing is known of it. */
export function timeoutErrors(
  pointer: string,
  value: unknown,
  row: TimeoutRow | null,
  { absoluteTimeout }: Pick<PolicyRow, "absoluteTimeout">,
): FieldError[] {
  const wrong = (code: FieldError["code"], detail: string): FieldError[] => [{ pointer, code, detail }];
  // What does not change is not judged.
  if (row && value === row.value) return [];
  const allowed = row?.allowed ?? null;
  if (value === undefined) return wrong("required", "It is needed");
  if (value !== null && typeof value !== "number") return wrong("invalid", "It must be a number or null");
  if (allowed?.kind === "choice" && !allowed.options.includes(value))
    return wrong("not_allowed", `One of: ${allowed.options.join(", ")}`);
  if (allowed?.kind === "range") {
    const { min, max, step } = allowed;
    if (value === null) return wrong("not_allowed", "Never is not allowed");
    if (value < min) return wrong("too_low", `At least ${min}`);
    if (value > max) return wrong("too_high", `At most ${max}`);
    if ((value - min) % step !== 0) return wrong("invalid", `In steps of ${step} from ${min} on`);
  }
  if (allowed === null && value !== null && (value < 60 || !Number.isInteger(value)))
    return wrong("invalid", "It must be whole seconds, 60 at least");
  return absoluteTimeout !== null && (value ?? Infinity) > absoluteTimeout
    ? wrong("too_high", `At most ${absoluteTimeout}, after which every session ends`)
    : [];
}
