import * as v from "valibot";

import { clientSchema, sessionSchema, timestamp } from "./schemas.ts";
import { sightingSchema } from "./session-details.ts";

/** The id of a device. Nothing else may become part of an address. */
export const deviceIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const deviceSchema = v.object({
  id: deviceIdSchema,
  version: v.pipe(v.string(), v.regex(/^[\x21\x23-\x7e]{1,200}$/)),
  name: v.nullable(v.string()),
  current: v.boolean(),
  client: clientSchema,
  firstSeen: sightingSchema,
  lastSeen: sightingSchema,
  trust: v.nullable(v.object({ since: timestamp, until: v.nullable(timestamp) })),
  sessions: v.array(sessionSchema),
  sessionCount: count,
});
export type Device = v.InferOutput<typeof deviceSchema>;

/** A list's envelope; its items are checked one by one. */
export const devicePageSchema = v.object({
  items: v.array(v.unknown()),
  nextCursor: v.nullable(v.string()),
  total: count,
});
