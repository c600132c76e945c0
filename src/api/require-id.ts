import * as v from "valibot";

import { ApiError } from "./errors.ts";
import { idSchema } from "./id-schema.ts";

/** Throws `ApiError` 404 `not-found` for what can't be an id of the contract: nothing is asked for it. */
export function requireId(id: string): void {
  if (!v.is(idSchema, id)) throw new ApiError({ kind: "problem", status: 404, type: "not-found" });
}
