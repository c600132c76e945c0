import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { Db } from "#mocks/db.ts";

import { isHidden } from "./who.ts";

const HOUR_MS = 3_600_000;

/** At whose sessions somebody looks, or at which of them. */
interface Look {
  readonly userId: string;
  readonly sessionId?: string;
}

/**
 * What asking for a list is looking at: one member, or one device of theirs. Several at once, a search, and reading
 * again what is shown are none.
 */
export function lookOf(
  { db }: Call,
  { filter, ids }: { filter: { member?: string[]; device?: string[] }; ids: readonly string[] },
): Look | null {
  if (ids.length > 0) return null;
  const device = onlyOne(filter.device);
  const userId = onlyOne(filter.member) ?? (device === undefined ? undefined : ownerOf(db, device));
  return userId === undefined ? null : { userId };
}

// What has ended on a device is still kept when the device was removed.
function ownerOf(db: Db, deviceId: string): string | undefined {
  const device = db.devices.get(deviceId);
  return (device ?? [...db.sessions.values()].find((row) => row.deviceId === deviceId))?.userId;
}

function onlyOne(values: readonly string[] = []): string | undefined {
  const [one, ...more] = new Set(values);
  return more.length === 0 ? one : undefined;
}

/** Somebody looks at another member: an audit entry, at most one an hour for each who looks and each member. */
export function recordLook(call: Call, caller: Caller, look: Look | null): void {
  if (look === null) return;
  const { userId, sessionId = null } = look;
  const { db, now } = call;
  const user = db.users.get(userId);
  if (!user || user.id === caller.user.id || isHidden(user, caller)) return;
  if (user.organizationId !== caller.organization.id) return;
  const id = `look of ${caller.user.id} at ${userId}`;
  const last = db.values.get(id)?.value ?? -Infinity;
  if (now - last < HOUR_MS) return;
  db.put("values", { id, value: now });
  call.targets = [{ sessionId, userId, outcome: "viewed" }];
  call.record("done", "sessions_viewed");
}
