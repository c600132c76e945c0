import type { Session } from "#src/api/schemas.ts";
import { parseTime } from "#src/lib/time.ts";

/** Whether a session that was to end by now has not: the panel then says so, and offers to try again. */
export function isOverdue(session: Session, now: number): boolean {
  const by = parseTime(session.effectiveBy);
  return session.status === "ending" && by !== null && by < now;
}
