import * as v from "valibot";

import { count } from "./count-schema.ts";
import { deviceSchema } from "./device-schemas.ts";
import { facetSchema } from "./facet-schema.ts";
import { listEntries } from "./list-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";

export const orgDeviceSchema = v.object({ ...deviceSchema.entries, member: memberRefSchema });
export type OrgDevice = v.InferOutput<typeof orgDeviceSchema>;

export const orgDeviceFacetsSchema = v.object({
  member: facetSchema,
  trust: facetSchema,
  client: facetSchema,
  country: facetSchema,
  idleFor: facetSchema,
});
export type OrgDeviceFacets = v.InferOutput<typeof orgDeviceFacetsSchema>;

export const orgDevicePageSchema = v.object({
  ...listEntries,
  trustedCount: count,
  hiddenMembers: count,
  facets: v.nullable(orgDeviceFacetsSchema),
});
