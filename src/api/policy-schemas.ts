import * as v from "valibot";

import { count } from "./count-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";
import { timestamp } from "./schemas.ts";

const seconds = v.pipe(v.number(), v.integer(), v.minValue(60));
const timeout = v.nullable(seconds);
const countries = v.nullable(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))));

const timeoutRuleSchema = v.object({
  value: timeout,
  reason: v.nullable(v.string()),
  allowed: v.variant("kind", [
    v.object({
      kind: v.literal("range"),
      unit: v.picklist(["minute", "hour", "day"]),
      min: seconds,
      max: seconds,
      step: seconds,
      default: seconds,
    }),
    v.object({ kind: v.literal("choice"), options: v.array(timeout), default: timeout }),
  ]),
});
/** A time without activity, in seconds, null for never; and what the server would accept. */
export type TimeoutRule = v.InferOutput<typeof timeoutRuleSchema>;

export const policySchema = v.object({
  version: v.string(),
  idleTimeout: timeoutRuleSchema,
  absoluteTimeout: timeout,
  rememberMe: v.nullable(v.object({ allowed: v.boolean(), timeout: timeoutRuleSchema })),
  operatingCountries: countries,
  lastChange: v.nullable(v.object({ at: timestamp, by: v.nullable(v.string()), ended: count })),
});
export type Policy = v.InferOutput<typeof policySchema>;

export const policyEffectSchema = v.object({
  version: v.string(),
  count,
  memberCount: count,
  groups: v.array(v.object({ member: memberRefSchema, count })),
  hiddenCount: count,
  own: v.boolean(),
});
export type PolicyEffect = v.InferOutput<typeof policyEffectSchema>;

const policyValues = v.object({
  idleTimeout: timeout,
  rememberMe: v.nullable(v.object({ allowed: v.boolean(), timeout })),
  operatingCountries: countries,
});

/** What a change of the policy has changed. */
export const policyEditSchema = v.object({ before: policyValues, after: policyValues });
