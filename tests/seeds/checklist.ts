interface Promised {
  id: string;
  /** Whose promise it is: 000 and 001 clinic, 002 portal, 003 agency, 004 platform. */
  seed: "000" | "001" | "002" | "003" | "004";
  /** What the product promises its people, in our own words. */
  promise: string;
  /** The tests that prove it, by all of their titles from the outermost `describe` inwards, joined by " > ". */
  tests: string[];
}

/** Every promise of the products that this panel must serve, and its proof. `npm test` holds it to what ran. */
export const checklist: Promised[] = [];

/** What is not proved by the tests that ran: a named test that is missing, or did not pass. */
export function unproved(rows: Promised[], results: { title: string; passed: boolean }[]): string[] {
  return rows.flatMap(({ id, tests }) =>
    tests.length === 0
      ? [`${id} names no test`]
      : tests.flatMap((title) => {
          const runs = results.filter((result) => result.title === title);
          if (runs.length === 0) return [`${id}: there is no test "${title}"`];
          return runs.every(({ passed }) => passed) ? [] : [`${id}: "${title}" did not pass`];
        }),
  );
}
