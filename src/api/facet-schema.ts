import * as v from "valibot";

import { count } from "./count-schema.ts";

/** Of one kind of filter: how many there are of each value, the most frequent first. */
export const facetSchema = v.array(v.object({ value: v.string(), label: v.nullable(v.string()), count }));
export type Facet = v.InferOutput<typeof facetSchema>;
