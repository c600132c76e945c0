// Apart from the other schemas: the first screen does without.
import * as v from "valibot";

import { sessionSchema } from "./schemas.ts";

const outcomeSchema = v.object({
  id: v.string(),
  outcome: v.picklist(["ended", "ending", "already_ended", "not_found", "refused", "failed"]),
  effectiveBy: sessionSchema.entries.effectiveBy,
});
export const terminationResultSchema = v.object({ outcomes: v.array(outcomeSchema) });
export type TerminationOutcome = v.InferOutput<typeof outcomeSchema>;
export type TerminationResult = v.InferOutput<typeof terminationResultSchema>;
