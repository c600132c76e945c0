import * as v from "valibot";

/** An id of the contract. Nothing else may become part of an address. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/));
