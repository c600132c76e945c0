import type { SessionsList } from "#src/api/sessions.ts";

/**
 * How many sessions besides the current one are active, as the server counts, since not every session need be
 * loaded or readable here. A current session that is ending is not in that count.
 */
export function countOthers({ activeCount, sessions }: SessionsList): number {
  const current = sessions.find((session) => session.current);
  return Math.max(activeCount - (current && current.status !== "active" ? 0 : 1), 0);
}
