import type { OrgDeviceFilter, OrgSessionFilter } from "#mocks/contract.ts";
import { clientKinds, factors, methods, statuses } from "#mocks/org/entries.ts";
import { signalCodes } from "#mocks/org/signal-mask.ts";
import { refuse } from "#mocks/problems.ts";

import { TIMESTAMP } from "./activity-request.ts";
import { lengthOf } from "./fields.ts";

const MOST_VALUES = 50;
const LONGEST_TEXT = 200;
const LONGEST_IDLE = 315_360_000;
const ID = /^[A-Za-z0-9_-]{1,128}$/;
const COUNTRY = /^([A-Z]{2}|unknown)$/;

/** Whether a value is what a member of a filter may be. */
type Check = (value: unknown) => boolean;

const each =
  (allowed: (one: string) => boolean): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length <= MOST_VALUES &&
    value.every((one) => typeof one === "string" && allowed(one));
const oneOf = (values: readonly string[]) => each((one) => values.includes(one));
const ids = each((one) => ID.test(one));
const countries = each((one) => COUNTRY.test(one));
const idleFor: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_IDLE;
const text: Check = (value) => typeof value === "string" && value !== "" && lengthOf(value) <= LONGEST_TEXT;
const moment: Check = (value) =>
  typeof value === "string" && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));

const ofSessions: Record<keyof OrgSessionFilter, Check> = {
  member: ids,
  device: ids,
  status: oneOf(statuses),
  country: countries,
  client: oneOf(clientKinds),
  method: oneOf(methods),
  factor: oneOf(factors),
  signal: oneOf(signalCodes),
  idleFor,
  createdSince: moment,
  q: text,
};

const ofDevices: Record<keyof OrgDeviceFilter, Check> = {
  member: ids,
  trust: oneOf(["trusted", "untrusted"]),
  client: oneOf(clientKinds),
  country: countries,
  idleFor,
  q: text,
};

/** A filter of sessions in a body; refuses with 422 and a pointer to what the contract does not allow. */
export function readSessionFilter(filter: Record<string, unknown>): OrgSessionFilter {
  return checked(filter, ofSessions);
}

/** The same of devices. */
export function readDeviceFilter(filter: Record<string, unknown>): OrgDeviceFilter {
  return checked(filter, ofDevices);
}

function checked(filter: Record<string, unknown>, checks: Record<string, Check>): object {
  for (const [name, value] of Object.entries(filter)) {
    const pointer = `/filter/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const fits = Object.hasOwn(checks, name) && checks[name]?.(value);
    if (!fits)
      refuse("validation-failed", { errors: [{ pointer, code: "invalid", detail: "Not what it may be" }] });
  }
  return filter;
}
