import { devicesAndDoubt } from "./devices-and-doubt.ts";
import { organization } from "./organization.ts";
import { ownSessions } from "./own-sessions.ts";
import { policy } from "./policy.ts";
import type { Promised } from "./promised.ts";

/**
 * Every promise of the products that this panel must serve, and its proof: each sentence of their pages stands behind
 * one at least, but for what is of those pages alone (their index, their disclaimers, names of their files).
 * `npm test` holds it to what ran.
 * @public
 */
export const checklist: Promised[] = [...ownSessions, ...devicesAndDoubt, ...organization, ...policy];

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
