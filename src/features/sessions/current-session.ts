import type { Session } from "#src/api/schemas.ts";

/**
 * The sessions with one of them marked as current. Where the server marks none, or several, the one that it named
 * when it said who is signed in; where that is not among them, they stay as they are.
 */
export function withOneCurrent(sessions: Session[], sessionId: string): Session[] {
  const marked = sessions.filter(({ current }) => current).length;
  if (marked === 1 || !sessions.some(({ id }) => id === sessionId)) return sessions;
  return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
}
