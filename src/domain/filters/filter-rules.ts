import { MOST_VALUES, type FilterRule } from "./read-filters.ts";

const ID = /^[A-Za-z0-9_-]{1,128}$/;
const LONGEST_TEXT = 200;

/** Free text, as every list takes it. */
export const text: FilterRule = { accepts: (value) => value.length <= LONGEST_TEXT };

/** One of the contract's ids. */
export const id: FilterRule = { accepts: (value) => ID.test(value) };

/** Several ids. */
export const ids: FilterRule = { ...id, most: MOST_VALUES };

/** Some of a closed list of values; `unknown` must be among them where it can be asked for. */
export function someOf(values: readonly string[]): FilterRule {
  return { accepts: (value) => values.includes(value), most: MOST_VALUES };
}

/** One of a closed list of values. */
export function oneOf(values: readonly string[]): FilterRule {
  return { accepts: (value) => values.includes(value) };
}

/** Countries by ISO 3166-1 code, or `unknown`. */
export const countries: FilterRule = {
  accepts: (value) => /^([A-Z]{2}|unknown)$/.test(value),
  most: MOST_VALUES,
};

/** Whole seconds, as the contract has them for how long something rests. */
export const seconds: FilterRule = {
  accepts: (value) => /^[1-9]\d{0,8}$/.test(value) && Number(value) <= 315_360_000,
};
