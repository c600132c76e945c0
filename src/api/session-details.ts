// Apart from the other schemas: the first screen does without.
import * as v from "valibot";

import { clientSchema, ipSchema, locationSchema, sessionSchema, timestamp } from "./schemas.ts";

/** What was seen at one moment. */
export const sightingSchema = v.object({
  at: timestamp,
  client: clientSchema,
  ip: ipSchema,
  location: locationSchema,
});
export type Sighting = v.InferOutput<typeof sightingSchema>;

const relationSchema = v.fallback(
  v.picklist(["same_address", "same_device", "same_country", "same_hour", "unknown"]),
  "unknown",
);
export type Relation = v.InferOutput<typeof relationSchema>;

const relatedSessionSchema = v.object({ session: sessionSchema, reasons: v.array(relationSchema) });

const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const sessionDetailsSchema = v.object({
  ...sessionSchema.entries,
  activity: v.nullable(v.object({ signIns: count, actions: count, lastPage: v.nullable(v.string()) })),
  history: v.array(sightingSchema),
  related: v.array(relatedSessionSchema),
});
export type SessionDetails = v.InferOutput<typeof sessionDetailsSchema>;
