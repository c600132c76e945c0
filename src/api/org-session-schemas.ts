import * as v from "valibot";

import { count } from "./count-schema.ts";
import { facetSchema } from "./facet-schema.ts";
import { listEntries } from "./list-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";
import { sessionSchema } from "./schemas.ts";
import { sessionDetailsSchema } from "./session-details.ts";

const whose = { member: memberRefSchema, protected: v.boolean() };

export const orgSessionSchema = v.object({ ...sessionSchema.entries, ...whose });
export type OrgSession = v.InferOutput<typeof orgSessionSchema>;

export const orgSessionDetailsSchema = v.object({
  ...sessionDetailsSchema.entries,
  ...whose,
});
export type OrgSessionDetails = v.InferOutput<typeof orgSessionDetailsSchema>;

export const orgSessionFacetsSchema = v.object({
  member: facetSchema,
  status: facetSchema,
  country: facetSchema,
  client: facetSchema,
  method: facetSchema,
  factor: facetSchema,
  idleFor: facetSchema,
  signal: facetSchema,
});
export type OrgSessionFacets = v.InferOutput<typeof orgSessionFacetsSchema>;

export const orgSessionPageSchema = v.object({
  ...listEntries,
  activeCount: count,
  hiddenMembers: count,
  facets: v.nullable(orgSessionFacetsSchema),
});
