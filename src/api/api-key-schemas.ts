import * as v from "valibot";

import { count } from "./count-schema.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";
import { ipSchema, locationSchema, timestamp } from "./schemas.ts";

const HOURS = 24;

export const apiKeySchema = v.object({
  id: idSchema,
  name: v.string(),
  prefix: v.string(),
  createdAt: timestamp,
  createdBy: v.nullable(memberRefSchema),
  expiresAt: v.nullable(timestamp),
  revokedAt: v.nullable(timestamp),
  lastUsedAt: v.nullable(timestamp),
  requests: count,
  byHour: v.pipe(v.array(count), v.length(HOURS)),
});
export type ApiKey = v.InferOutput<typeof apiKeySchema>;

const callerSchema = v.object({
  ip: ipSchema,
  location: locationSchema,
  isp: v.nullable(v.string()),
  client: v.nullable(v.string()),
  lastSeenAt: timestamp,
  requests: count,
});
export type ApiKeyCaller = v.InferOutput<typeof callerSchema>;

export const apiKeyDetailsSchema = v.object({
  ...apiKeySchema.entries,
  permissions: v.array(v.string()),
  callers: v.array(callerSchema),
});
export type ApiKeyDetails = v.InferOutput<typeof apiKeyDetailsSchema>;

export const apiKeyPageSchema = v.object(listEntries);
