import * as v from "valibot";

import { count } from "./count-schema.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import { clientSchema, sessionSchema, timestamp } from "./schemas.ts";
import { sightingSchema } from "./session-details.ts";

export const deviceSchema = v.object({
  id: idSchema,
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

export const devicePageSchema = v.object(listEntries);
