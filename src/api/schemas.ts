/**
 * What comes over the wire, checked on arrival. Each schema is held equal to the contract by the compiler (see
 * the end). Members that the contract does not name are dropped; a value of an open enumeration that this panel
 * does not know yet becomes "unknown".
 */
import * as v from "valibot";

import type { ActivityEvent, activityPageSchema } from "./activity-schemas.ts";
import type { ApiKeyDetails, apiKeyPageSchema } from "./api-key-schemas.ts";
import type { AuditChild, auditChildPageSchema, AuditEntry, auditPageSchema } from "./audit-schemas.ts";
import type { components } from "./contract.gen.ts";
import { count } from "./count-schema.ts";
import type { Device, devicePageSchema } from "./device-schemas.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import type { Member, memberPageSchema } from "./member-schemas.ts";
import type { OrgDevice, orgDevicePageSchema } from "./org-device-schemas.ts";
import type { OrgSession, OrgSessionDetails, orgSessionPageSchema } from "./org-session-schemas.ts";
import type { Policy, PolicyEffect } from "./policy-schemas.ts";
import type { FieldError } from "./problem-schema.ts";
import type { SessionDetails } from "./session-details.ts";
import type { SignInOptions } from "./sign-in-options.ts";
import type { TerminationResult } from "./termination-result.ts";
import type { Termination, terminationPageSchema } from "./termination-schemas.ts";

type Contract = components["schemas"];

export const timestamp = v.pipe(v.string(), v.isoTimestamp(), v.check(isRealDate));
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

/** Whether administrators see a member's sessions. */
export const visibilitySchema = v.picklist(["visible", "opted_out"]);
export type Visibility = v.InferOutput<typeof visibilitySchema>;

/** What somebody has set up; null where the server does not know. */
export const secondFactorsSchema = v.nullable(
  v.array(
    v.fallback(v.picklist(["authenticator_app", "security_key", "text_message", "unknown"]), "unknown"),
  ),
);

const contact = v.object({ name: v.string(), email: v.string() });

/** How many seconds the panel's own session still has; null: no end. */
export const lifetimeSchema = v.object({
  idleTimeout: nullable.number,
  idleExpiresIn: nullable.number,
  expiresIn: nullable.number,
});
export type SessionLifetime = v.InferOutput<typeof lifetimeSchema>;

export const meSchema = v.object({
  user: v.object({ id: v.string(), name: v.string(), email: v.string(), role: v.string() }),
  organization: v.object({
    id: v.string(),
    name: v.string(),
    support: contact,
    partner: v.nullable(contact),
  }),
  sessionId: v.string(),
  deviceId: nullable.string,
  secondFactors: secondFactorsSchema,
  permissions: v.array(v.string()),
  policy: v.object({
    terminateCurrent: v.boolean(),
    deviceTrust: v.nullable(v.object({ duration: nullable.number })),
    passwordMinLength: nullable.number,
    optOut: v.boolean(),
    terminateOptedOut: v.boolean(),
  }),
  visibility: visibilitySchema,
  lifetime: lifetimeSchema,
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

// A level that this panel does not know yet is worth a look.
const level = v.fallback(v.picklist(["high", "medium", "low", "reassuring"]), "medium");
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

// The first that fits: so a signal that this panel can't read is still one, of its level.
const signalSchema = v.union([
  v.object({ code: v.picklist(["new_country", "country_not_operated"]), level, countryCode }),
  v.object({
    code: v.literal("impossible_travel"),
    level,
    distanceKm: v.number(),
    minutes: v.number(),
    fromCity: nullable.string,
    fromCountryCode: v.nullable(countryCode),
  }),
  v.object({ code: v.picklist(["old_session", "inactive_session"]), level, days: v.number() }),
  v.object({ code: v.picklist(["familiar_device", "confirmed"]), level, since: timestamp }),
  v.object({
    code: v.fallback(
      v.picklist([
        "unknown_device",
        "unknown_place",
        "unfamiliar_address",
        "no_second_factor",
        "same_network",
        "passkey",
        "other",
      ]),
      "other",
    ),
    level,
  }),
]);
export type Signal = v.InferOutput<typeof signalSchema>;

export const clientSchema = v.object({
  kind: v.fallback(
    v.picklist(["browser", "mobile_app", "desktop_app", "command_line", "unknown"]),
    "unknown",
  ),
  name: nullable.string,
  version: nullable.string,
  os: nullable.string,
  osVersion: nullable.string,
  model: nullable.string,
});

export const ipSchema = v.object({
  address: nullable.string,
  scope: v.fallback(v.picklist(["public", "private", "masked", "unknown"]), "unknown"),
});

export const locationSchema = v.nullable(
  v.object({
    city: nullable.string,
    countryCode: v.nullable(countryCode),
    latitude: nullable.number,
    longitude: nullable.number,
    radiusKm: nullable.number,
  }),
);

export const verdictValue = v.picklist(["me", "not_me"]);

export const sessionSchema = v.object({
  id: idSchema,
  userId: v.string(),
  deviceId: nullable.string,
  status: statusSchema,
  current: v.boolean(),
  client: clientSchema,
  ip: ipSchema,
  location: locationSchema,
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
  end: v.nullable(
    v.object({ at: timestamp, cause: endCauseSchema, actor: nullable.string, reason: nullable.string }),
  ),
  verdict: v.nullable(v.object({ value: verdictValue, at: timestamp })),
  signals: v.array(signalSchema),
});
export type Session = v.InferOutput<typeof sessionSchema>;

export const sessionPageSchema = v.object({
  ...listEntries,
  activeCount: count,
  attentionCount: count,
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
  Held<Same<SessionDetails, Contract["SessionDetails"]>>,
  Held<Same<Device, Contract["Device"]>>,
  Held<Same<v.InferOutput<typeof devicePageSchema>, PageEnvelope<Contract["DevicePage"]>>>,
  Held<Same<ActivityEvent, Contract["ActivityEvent"]>>,
  Held<Same<v.InferOutput<typeof activityPageSchema>, PageEnvelope<Contract["ActivityPage"]>>>,
  Held<Same<Member, Contract["Member"]>>,
  Held<Same<v.InferOutput<typeof memberPageSchema>, PageEnvelope<Contract["MemberPage"]>>>,
  Held<Same<OrgSession, Contract["OrgSession"]>>,
  Held<Same<OrgSessionDetails, Contract["OrgSessionDetails"]>>,
  Held<Same<v.InferOutput<typeof orgSessionPageSchema>, PageEnvelope<Contract["OrgSessionPage"]>>>,
  Held<Same<OrgDevice, Contract["OrgDevice"]>>,
  Held<Same<v.InferOutput<typeof orgDevicePageSchema>, PageEnvelope<Contract["OrgDevicePage"]>>>,
  Held<Same<Termination, Contract["Termination"]>>,
  Held<Same<v.InferOutput<typeof terminationPageSchema>, PageEnvelope<Contract["TerminationPage"]>>>,
  Held<Same<ApiKeyDetails, Contract["ApiKeyDetails"]>>,
  Held<Same<v.InferOutput<typeof apiKeyPageSchema>, PageEnvelope<Contract["ApiKeyPage"]>>>,
  Held<Same<AuditEntry, Contract["AuditEntry"]>>,
  Held<Same<v.InferOutput<typeof auditPageSchema>, PageEnvelope<Contract["AuditPage"]>>>,
  Held<Same<AuditChild, Contract["AuditChild"]>>,
  Held<Same<v.InferOutput<typeof auditChildPageSchema>, PageEnvelope<Contract["AuditChildPage"]>>>,
  Held<Same<SessionLifetime, Contract["SessionLifetime"]>>,
  Held<Same<SignInOptions, Contract["SignInOptions"]>>,
  Held<Same<Policy, Contract["Policy"]>>,
  Held<Same<PolicyEffect, Contract["PolicyEffect"]>>,
  Held<Same<FieldError, Contract["FieldError"]>>,
];
type Held<Proof extends true> = Proof;
