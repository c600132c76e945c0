import * as v from "valibot";

import { endCauseSchema } from "#src/api/schemas.ts";

const schema = v.object({
  cause: v.fallback(v.nullable(endCauseSchema), null),
  confirmed: v.fallback(v.boolean(), true),
  others: v.fallback(v.nullable(v.object({ ending: v.number(), failed: v.number() })), null),
});

/**
 * What the router's location state says about the end of the session. The state outlives reloads and may be of
 * another version or absent: then the cause is unknown.
 */
export function readSignedOut(state: unknown): v.InferOutput<typeof schema> {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : { cause: null, confirmed: true, others: null };
}
