// By public id. Only this page knows what was looked at; a reload forgets it, and claims nothing.
const looked = new Set<string>();

/** Whether the person has gone through the activity since this session's sign-in. */
export function isLookedAt(sessionId: string): boolean {
  return looked.has(sessionId);
}

export function markLookedAt(sessionId: string): void {
  looked.add(sessionId);
}
