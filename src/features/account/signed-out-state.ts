import * as v from "valibot";

import { endCauseSchema } from "#src/api/schemas.ts";

const schema = v.object({
  cause: v.fallback(v.nullable(endCauseSchema), null),
  confirmed: v.fallback(v.boolean(), true),
  idleTimeout: v.fallback(v.nullable(v.pipe(v.number(), v.minValue(1))), null),
  limit: v.fallback(v.boolean(), false),
  answered: v.fallback(v.boolean(), false),
  retry: v.fallback(v.nullable(v.object({ key: v.string(), answered: v.boolean() })), null),
  returnTo: v.fallback(v.nullable(v.string()), null),
  others: v.fallback(v.nullable(v.object({ ending: v.number(), failed: v.number() })), null),
  passwordChange: v.fallback(v.boolean(), false),
  wideAct: v.fallback(v.nullable(v.object({ begun: v.boolean() })), null),
});

/**
 * What the router's location state says about the end of the session. The state outlives reloads and may be of
 * another version or absent: then the cause is unknown.
 */
export function readSignedOut(state: unknown): v.InferOutput<typeof schema> {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : NOTHING_SAID;
}

const NOTHING_SAID = {
  cause: null,
  confirmed: true,
  idleTimeout: null,
  limit: false,
  answered: false,
  retry: null,
  returnTo: null,
  others: null,
  passwordChange: false,
  wideAct: null,
};
