import * as v from "valibot";

import { count } from "./count-schema.ts";

/** A list's envelope: its items are checked one by one, so that a bad one does not take the good ones with it. */
export const listEntries = {
  items: v.array(v.unknown()),
  nextCursor: v.nullable(v.string()),
  total: count,
};

/** The rows that are as the contract says, and how many are not. */
export function readRows<Schema extends v.GenericSchema>(
  items: readonly unknown[],
  schema: Schema,
): { rows: v.InferOutput<Schema>[]; unreadable: number } {
  const rows = items.flatMap((item) => {
    const row = v.safeParse(schema, item);
    return row.success ? [row.output] : [];
  });
  return { rows, unreadable: items.length - rows.length };
}
