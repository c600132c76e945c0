import * as v from "valibot";

import { count } from "./count-schema.ts";
import { listEntries } from "./list-schema.ts";
import {
  clientSchema,
  endCauseSchema,
  ipSchema,
  locationSchema,
  timestamp,
  verdictValue,
} from "./schemas.ts";

/** What was done; what this panel has no word for is `other`. */
export const actionSchema = v.fallback(
  v.picklist([
    "signed_in",
    "sign_in_failed",
    "signed_out",
    "session_extended",
    "step_up",
    "step_up_failed",
    "session_terminated",
    "sessions_terminated",
    "session_ended",
    "session_judged",
    "device_renamed",
    "device_trusted",
    "device_untrusted",
    "device_removed",
    "password_changed",
    "password_change_failed",
    "second_factor_added",
    "second_factor_removed",
    "email_changed",
    "recovery_changed",
    "sessions_viewed",
    "visibility_changed",
    "trust_revoked",
    "policy_changed",
    "other",
  ]),
  "other",
);
export type ActivityAction = v.InferOutput<typeof actionSchema>;

/** How it went. */
export const outcomeSchema = v.fallback(
  v.picklist(["done", "accepted", "partial", "refused", "failed", "unknown"]),
  "unknown",
);
export type AuditOutcome = v.InferOutput<typeof outcomeSchema>;

const client = v.nullable(clientSchema);

export const activityEventSchema = v.object({
  id: v.string(),
  at: timestamp,
  action: actionSchema,
  outcome: outcomeSchema,
  actor: v.nullable(v.string()),
  sessionId: v.nullable(v.string()),
  client,
  ip: v.nullable(ipSchema),
  location: locationSchema,
  target: v.nullable(
    v.object({
      kind: v.picklist(["session", "device"]),
      id: v.string(),
      name: v.nullable(v.string()),
      client,
      location: locationSchema,
      verdict: v.nullable(verdictValue),
    }),
  ),
  count: v.nullable(count),
  cause: v.nullable(endCauseSchema),
  reason: v.nullable(v.string()),
});
export type ActivityEvent = v.InferOutput<typeof activityEventSchema>;

export const activityPageSchema = v.object(listEntries);
