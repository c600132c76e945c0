import { mutationHeaders, read } from "./client.ts";
import { useConnection, useEndConnection, type Connection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { announceEnded } from "./tabs.ts";
import { terminationResultSchema, type TerminationOutcome } from "./termination-result.ts";

interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  /** One per intent: only the same passwords may be sent with it once more. */
  key: string;
  /** Where to go on after signing in again; null for where one is. */
  returnTo: string | null;
}

/**
 * Changes one's password, which ends all one's sessions: the panel's connection with it, for a page that says so.
 * Errors: `ApiError`; if its `outcomeUnknown`, the same request with the same key tells what became of it, and a
 * 401 leads to that page by itself. No mutation of the cache's: that would keep what was typed.
 */
export function useChangePassword(): (change: PasswordChange) => Promise<void> {
  const connection = useConnection();
  const endConnection = useEndConnection();
  return async (change) => {
    const outcomes = await send(connection, change);
    announceEnded(outcomes.filter(({ outcome }) => outcome === "ended").map(({ id }) => id));
    endConnection({
      cause: "password_changed",
      confirmed: true,
      others: { ending: count(outcomes, "ending"), failed: count(outcomes, "failed", "refused") },
      passwordChange: true,
      returnTo: change.returnTo,
    });
  };
}

async function send(connection: Connection, { key, returnTo, ...body }: PasswordChange) {
  const unclear = connection.passwordChange !== null;
  connection.passwordChange = { returnTo };
  try {
    const params = { header: mutationHeaders(key) };
    const answer = connection.client.POST("/password", { params, body });
    return (await read(answer, terminationResultSchema)).outcomes;
  } catch (error) {
    if (error instanceof ApiError && nothingCameOf(error, unclear)) connection.passwordChange = null;
    throw error;
  }
}

/**
 * Whether, by this answer, the password is as it was. `unclear`: an earlier request with the same key is without an
 * answer; then only an answer that the server keeps for that key (or would have, had it acted) decides.
 */
export function nothingCameOf(error: ApiError, unclear: boolean): boolean {
  if (!unclear) return !error.outcomeUnknown;
  return error.status >= 400 && error.status < 500 && ![409, 429].includes(error.status);
}

function count(outcomes: TerminationOutcome[], ...wanted: TerminationOutcome["outcome"][]): number {
  return outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
}
