import type { Session, Signal } from "#src/api/schemas.ts";

/** How much a session deserves a look: `high` is suspicious, `medium` worth a look. */
export type Concern = "none" | "medium" | "high";

/** What was found out about a session. The one in use is never inactive, whatever is said of it. */
export function signalsOf({ current, signals }: Pick<Session, "current" | "signals">): Signal[] {
  return current ? signals.filter(({ code }) => code !== "inactive_session") : signals;
}

/** Whether a session deserves a look: the rule by which the server counts them (`attentionCount`). */
export function concernOf(session: Session): Concern {
  if (session.status !== "active" || session.verdict?.value === "me") return "none";
  if (session.verdict) return "high";
  const levels = signalsOf(session).map(({ level }) => level);
  return (["high", "medium"] as const).find((level) => levels.includes(level)) ?? "none";
}
