import * as v from "valibot";

import { count } from "./count-schema.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import { secondFactorsSchema, timestamp, visibilitySchema } from "./schemas.ts";

/** Who somebody is, in a few words. */
export const memberRefSchema = v.object({ id: v.string(), name: v.string(), email: v.string() });
export type MemberRef = v.InferOutput<typeof memberRefSchema>;

export const memberSchema = v.object({
  id: idSchema,
  name: v.string(),
  email: v.string(),
  role: v.string(),
  kind: v.fallback(v.picklist(["person", "service_account"]), "person"),
  protected: v.boolean(),
  self: v.boolean(),
  secondFactors: secondFactorsSchema,
  visibility: visibilitySchema,
  activeSessions: v.nullable(count),
  lastActiveAt: v.nullable(timestamp),
});
export type Member = v.InferOutput<typeof memberSchema>;

export const memberPageSchema = v.object({ ...listEntries, activeSessions: count, hiddenMembers: count });
