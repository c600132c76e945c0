import type { FieldError, OrgDeviceFilter, OrgSessionFilter, TerminationRequest } from "#mocks/contract.ts";
import { refuse } from "#mocks/problems.ts";

import { fieldError, lengthOf, readObject } from "./fields.ts";
import { readDeviceFilter, readSessionFilter } from "./terminations-filters.ts";

const ID = /^[A-Za-z0-9_-]{1,128}$/;
const MOST_IDS = 1000;
const LONGEST_REASON = 500;

type Target = TerminationRequest["target"];

// An object, so that its type holds it complete: what each target has besides.
const members: Record<Target, string> = {
  sessions: "ids",
  member: "memberId",
  matching_sessions: "filter",
  everyone: "includeOwn",
  devices: "ids",
  matching_devices: "filter",
  failed: "terminationId",
};

/** What a wide act is to end; refuses with 422 and a pointer to what is wrong. */
export function readTerminationRequest(body: unknown): TerminationRequest {
  const { target, ...rest } = readObject(body);
  if (target === undefined) return refuseField(fieldError("target", "required", "It is needed"));
  if (!isTarget(target)) return refuseField(fieldError("target", "invalid", "No such target"));
  const member = members[target];
  const surplus = Object.keys(rest).find((name) => name !== member);
  if (surplus !== undefined) return refuseField(fieldError(surplus, "invalid", "No such member"));
  const value = rest[member];
  if (value === undefined) return refuseField(fieldError(member, "required", "It is needed"));
  switch (target) {
    case "sessions":
    case "devices":
      return { target, ids: readIds(value) };
    case "member":
      return { target, memberId: readId(value, member) };
    case "failed":
      return { target, terminationId: readId(value, member) };
    case "everyone":
      if (typeof value === "boolean") return { target, includeOwn: value };
      return refuseField(fieldError(member, "invalid", "It must be true or false"));
    case "matching_sessions":
      return { target, filter: filterIn<OrgSessionFilter>(value, readSessionFilter) };
    case "matching_devices":
      return { target, filter: filterIn<OrgDeviceFilter>(value, readDeviceFilter) };
  }
}

function isTarget(value: unknown): value is Target {
  return typeof value === "string" && Object.hasOwn(members, value);
}

function filterIn<F>(value: unknown, read: (filter: Record<string, unknown>) => F): F {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuseField(fieldError("filter", "invalid", "It must be an object"));
  return read(value as Record<string, unknown>);
}

function readId(value: unknown, name: string): string {
  if (typeof value === "string" && ID.test(value)) return value;
  return refuseField(fieldError(name, "invalid", "Not an id"));
}

function readIds(ids: unknown): string[] {
  if (!Array.isArray(ids)) return refuseField(fieldError("ids", "invalid", "It must be an array"));
  if (ids.length === 0) return refuseField(fieldError("ids", "required", "At least one is needed"));
  if (ids.length > MOST_IDS) return refuseField(fieldError("ids", "too_many", `At most ${MOST_IDS}`));
  const read = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const pointer = `/ids/${index}`;
    if (typeof id !== "string" || !ID.test(id))
      return refuseField({ pointer, code: "invalid", detail: "Not an id" });
    if (read.has(id)) return refuseField({ pointer, code: "invalid", detail: "It came before" });
    read.add(id);
  }
  return [...read];
}

/**
 * The reason for a wide act. Where the organization's name has to be typed, `organizationName` is that name: it is
 * compared without regard to case and white space at its ends.
 */
export function readRun(body: unknown, { organizationName }: { organizationName: string | null }): string {
  const { reason, organizationName: typed, ...rest } = readObject(body);
  const errors = Object.keys(rest).map((name) => fieldError(name, "invalid", "No such member"));
  const trimmed = typeof reason === "string" ? reason.trim() : "";
  if (reason !== undefined && typeof reason !== "string")
    errors.push(fieldError("reason", "invalid", "It must be a string"));
  else if (trimmed === "") errors.push(fieldError("reason", "required", "It is needed"));
  else if (lengthOf(trimmed) > LONGEST_REASON)
    errors.push(fieldError("reason", "too_long", `At most ${LONGEST_REASON} characters`));
  else if (/\p{Cc}/u.test(trimmed.replaceAll(/\r?\n/g, " ")))
    errors.push(fieldError("reason", "invalid", "Control characters"));
  if (organizationName !== null) errors.push(...nameErrors(typed, organizationName));
  else if (typed !== undefined && typeof typed !== "string")
    errors.push(fieldError("organizationName", "invalid", "It must be a string"));
  if (errors.length > 0) refuse("validation-failed", { errors });
  return trimmed;
}

function nameErrors(typed: unknown, wanted: string): FieldError[] {
  const name = "organizationName";
  if (typed === undefined || (typeof typed === "string" && typed.trim() === ""))
    return [fieldError(name, "required", "It is needed")];
  if (typeof typed !== "string") return [fieldError(name, "invalid", "It must be a string")];
  const same = typed.trim().toLowerCase() === wanted.trim().toLowerCase();
  return same ? [] : [fieldError(name, "wrong", "Not the organization's name")];
}

export function refuseField(error: FieldError): never {
  return refuse("validation-failed", { errors: [error] });
}
