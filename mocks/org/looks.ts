import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";

import { isHidden } from "./who.ts";

const HOUR_MS = 3_600_000;

/**
 * Somebody looks at another member's sessions, or at one of them: an audit entry, at most one an hour for each who
 * looks and each member. What the panel asks by itself is no looking.
 */
export function recordLook(
  call: Call,
  caller: Caller,
  {
    userId,
    sessionId = null,
    background,
  }: { userId: string; sessionId?: string | null; background: boolean },
): void {
  const { db, now } = call;
  const user = db.users.get(userId);
  if (background || !user || user.id === caller.user.id || isHidden(user, caller)) return;
  if (user.organizationId !== caller.organization.id) return;
  const id = `look of ${caller.user.id} at ${userId}`;
  const last = db.values.get(id)?.value ?? -Infinity;
  if (now - last < HOUR_MS) return;
  db.put("values", { id, value: now });
  call.targets = [{ sessionId, userId, outcome: "viewed" }];
  call.record("done", "sessions_viewed");
}
