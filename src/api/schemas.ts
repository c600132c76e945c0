/**
 * What comes over the wire, checked on arrival. Each schema is held equal to the contract by the compiler (see
 * the end). Members that the contract does not name are dropped; a value of an open enumeration that this panel
 * does not know yet becomes "unknown".
 */
import * as v from "valibot";

import type { components } from "./contract.gen.ts";
import type { TerminationResult } from "./termination-result.ts";

type Contract = components["schemas"];

const timestamp = v.pipe(v.string(), v.isoTimestamp(), v.check(isRealDate));
const nullable = {
  string: v.nullable(v.string()),
  timestamp: v.nullable(timestamp),
  number: v.nullable(v.number()),
};

// JavaScript reads 30 February as 2 March.
function isRealDate(value: string): boolean {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
}

const contact = v.object({ name: v.string(), email: v.string() });

export const meSchema = v.object({
  user: v.object({ id: v.string(), name: v.string(), email: v.string(), role: v.string() }),
  organization: v.object({
    id: v.string(),
    name: v.string(),
    support: contact,
    partner: v.nullable(contact),
  }),
  sessionId: v.string(),
  permissions: v.array(v.string()),
  policy: v.object({ terminateCurrent: v.boolean(), idleTimeout: nullable.number }),
  serverTime: timestamp,
});
export type Me = v.InferOutput<typeof meSchema>;

export const endCauseSchema = v.picklist([
  "signed_out",
  "signed_out_elsewhere",
  "admin",
  "policy",
  "password_changed",
  "expired",
]);
export type EndCause = v.InferOutput<typeof endCauseSchema>;

const statusSchema = v.picklist(["active", "ending", "ended"]);

/** The public id of a session. Nothing else may become part of an address. */
export const sessionIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/));

export const sessionSchema = v.object({
  id: sessionIdSchema,
  userId: v.string(),
  deviceId: nullable.string,
  status: statusSchema,
  current: v.boolean(),
  client: v.object({
    kind: v.fallback(
      v.picklist(["browser", "mobile_app", "desktop_app", "command_line", "unknown"]),
      "unknown",
    ),
    name: nullable.string,
    version: nullable.string,
    os: nullable.string,
    osVersion: nullable.string,
    model: nullable.string,
  }),
  ip: v.object({
    address: nullable.string,
    scope: v.fallback(v.picklist(["public", "private", "masked", "unknown"]), "unknown"),
  }),
  location: v.nullable(
    v.object({
      city: nullable.string,
      countryCode: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
      latitude: nullable.number,
      longitude: nullable.number,
      radiusKm: nullable.number,
    }),
  ),
  isp: nullable.string,
  signInMethod: v.fallback(v.picklist(["password", "passkey", "sso", "email_link", "unknown"]), "unknown"),
  secondFactor: v.fallback(
    v.picklist(["none", "authenticator_app", "security_key", "text_message", "trusted_device", "unknown"]),
    "unknown",
  ),
  remembered: v.boolean(),
  createdAt: timestamp,
  lastActiveAt: nullable.timestamp,
  expiresAt: nullable.timestamp,
  effectiveBy: nullable.timestamp,
  end: v.nullable(v.object({ at: timestamp, cause: endCauseSchema, actor: nullable.string })),
});
export type Session = v.InferOutput<typeof sessionSchema>;

/** A list's envelope: its items are checked one by one, so that a bad one does not take the good ones with it. */
export const sessionPageSchema = v.object({
  items: v.array(v.unknown()),
  nextCursor: nullable.string,
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  activeCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const fieldErrorSchema = v.object({
  pointer: v.string(),
  code: v.fallback(v.picklist(["required", "invalid", "too_long", "too_many"]), "invalid"),
  detail: v.fallback(v.string(), ""),
});
export type FieldError = v.InferOutput<typeof fieldErrorSchema>;

// RFC 9457, section 3.1: a member of the wrong type is ignored, the others still count.
export const problemSchema = v.object({
  type: v.fallback(v.nullable(v.string()), null),
  permission: v.fallback(v.nullable(v.string()), null),
  cause: v.fallback(v.nullable(endCauseSchema), null),
  errors: v.fallback(v.array(fieldErrorSchema), []),
});

// A difference between a schema and the contract is a compile error on its line.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type PageEnvelope<Page> = { [Key in keyof Page]: Key extends "items" ? unknown[] : Page[Key] };

/** Used by nobody: it only has to compile. @public */
export type HeldToTheContract = [
  Held<Same<Me, Contract["Me"]>>,
  Held<Same<Session, Contract["Session"]>>,
  Held<Same<v.InferOutput<typeof sessionPageSchema>, PageEnvelope<Contract["SessionPage"]>>>,
  Held<Same<TerminationResult, Contract["TerminationResult"]>>,
  Held<Same<FieldError, Contract["FieldError"]>>,
];
type Held<Proof extends true> = Proof;
