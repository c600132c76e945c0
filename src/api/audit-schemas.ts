import * as v from "valibot";

import { actionSchema, outcomeSchema } from "./activity-schemas.ts";
import { count } from "./count-schema.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";
import { policyEditSchema } from "./policy-schemas.ts";
import { clientSchema, endCauseSchema, ipSchema, locationSchema, timestamp } from "./schemas.ts";

const text = v.nullable(v.string());

export const auditEntrySchema = v.object({
  id: idSchema,
  at: timestamp,
  action: actionSchema,
  outcome: outcomeSchema,
  actor: v.nullable(v.object({ userId: text, name: text, email: text, sessionId: text })),
  client: v.nullable(clientSchema),
  ip: v.nullable(ipSchema),
  location: locationSchema,
  requestId: text,
  reason: text,
  cause: v.nullable(endCauseSchema),
  refusal: text,
  target: v.nullable(
    v.object({
      kind: v.fallback(
        v.picklist(["member", "session", "device", "organization", "api_key", "unknown"]),
        "unknown",
      ),
      id: text,
      name: text,
      client: v.nullable(clientSchema),
    }),
  ),
  member: v.nullable(memberRefSchema),
  count: v.nullable(count),
  childCount: count,
  terminationId: text,
  policy: v.nullable(policyEditSchema),
});
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

export const auditPageSchema = v.object(listEntries);

export const auditChildSchema = v.object({
  kind: v.picklist(["session", "device"]),
  id: v.string(),
  member: v.nullable(memberRefSchema),
  client: v.nullable(clientSchema),
  location: locationSchema,
  outcome: v.fallback(v.picklist(["done", "ending", "gone", "failed", "pending", "unknown"]), "unknown"),
});
export type AuditChild = v.InferOutput<typeof auditChildSchema>;

export const auditChildPageSchema = v.object(listEntries);
