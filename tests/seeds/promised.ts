/** What a product promises its people, and what proves that this panel keeps it. */
export interface Promised {
  id: string;
  /** Whose promise it is: 000 and 001 clinic, 002 portal, 003 agency, 004 platform. */
  seed: "000" | "001" | "002" | "003" | "004";
  /** What the product promises its people, in our own words. */
  promise: string;
  /** The tests that prove it, by all of their titles from the outermost `describe` inwards, joined by " > ". */
  tests: string[];
}

/** A promise as the tables have it: its name, the promise, and the tests that prove it. */
export type Row = [name: string, promise: string, ...tests: string[]];

/** The rows of one product. */
export function promises(seed: Promised["seed"], rows: Row[]): Promised[] {
  return rows.map(([name, promise, ...tests]) => ({ id: `${seed} ${name}`, seed, promise, tests }));
}

/** Names the tests of a group by its outermost title. */
export const under = (group: string) => (title: string) => `${group} > ${title}`;
