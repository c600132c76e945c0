import type { FieldError } from "#mocks/contract.ts";
import { refuse } from "#mocks/problems.ts";

import { fieldError, lengthOf, readObject } from "./fields.ts";
import { refuseParameter } from "./page-request.ts";

const LONGEST_NAME = 64;

/** The name that a device is to have; `null`: none. Refuses with 422 what the contract does not allow. */
export function readName(body: unknown): string | null {
  const { name, ...rest } = readObject(body);
  const [surplus] = Object.keys(rest);
  if (surplus !== undefined) return refuseField(fieldError(surplus, "invalid", "No such member"));
  if (name === null) return null;
  if (name === undefined) return refuseField(fieldError("name", "required", "It is needed"));
  if (typeof name !== "string") return refuseField(fieldError("name", "invalid", "It must be a string"));
  const trimmed = name.trim();
  if (trimmed === "") return refuseField(fieldError("name", "required", "It is empty"));
  if (lengthOf(trimmed) > LONGEST_NAME)
    return refuseField(fieldError("name", "too_long", `At most ${LONGEST_NAME} characters`));
  if (/\p{Cc}/u.test(trimmed)) return refuseField(fieldError("name", "invalid", "Control characters"));
  return trimmed;
}

/** What becomes of the sessions of a device that is removed. */
export function readFate(query: URLSearchParams): "end" | "keep" {
  const [fate, ...more] = query.getAll("sessions");
  return more.length === 0 && (fate === "end" || fate === "keep") ? fate : refuseParameter("sessions");
}

/** Refuses with 428 without an `If-Match`, with 412 if it names another version (RFC 9110, section 13.1.1). */
export function requireMatch(ifMatch: string | null, version: number): void {
  if (ifMatch === null) refuse("precondition-required", {});
  if (ifMatch !== `"${version}"`) refuse("precondition-failed", {});
}

function refuseField(error: FieldError): never {
  return refuse("validation-failed", { errors: [error] });
}
