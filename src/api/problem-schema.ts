import * as v from "valibot";

import { endCauseSchema } from "./schemas.ts";

const fieldErrorSchema = v.object({
  pointer: v.string(),
  code: v.fallback(
    v.picklist([
      "required",
      "invalid",
      "too_long",
      "too_short",
      "too_many",
      "too_low",
      "too_high",
      "not_allowed",
      "too_common",
      "unchanged",
      "wrong",
    ]),
    "invalid",
  ),
  detail: v.fallback(v.string(), ""),
});
export type FieldError = v.InferOutput<typeof fieldErrorSchema>;

// RFC 9457, section 3.1: a member of the wrong type is ignored, the others still count.
export const problemSchema = v.object({
  type: v.fallback(v.nullable(v.string()), null),
  permission: v.fallback(v.nullable(v.string()), null),
  rule: v.fallback(v.nullable(v.string()), null),
  cause: v.fallback(v.nullable(endCauseSchema), null),
  errors: v.fallback(v.array(fieldErrorSchema), []),
});
