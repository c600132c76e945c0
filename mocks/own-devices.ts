import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Device } from "./contract.ts";
import { lastActiveOf } from "./lifecycle.ts";
import { inOrder, type Listed } from "./order.ts";
import { presentSession, presentSighting } from "./present.ts";
import { refuse } from "./problems.ts";
import type { DeviceRow, PolicyRow, SessionRow, SightingRow, TrustRow } from "./rows.ts";
import { lastSightOf } from "./seen.ts";
import { timestamp } from "./timestamp.ts";

const MOST_SESSIONS = 20;

/** The caller's device of that id. Somebody else's and an unknown one get the same 404. */
export function ownDevice({ db }: Backend, caller: Caller, id: string): DeviceRow {
  const device = db.devices.get(id);
  return device?.userId === caller.user.id ? device : refuse("not-found", {});
}

/** A device's trust, if it has not run out. */
export function trustOf({ trust }: DeviceRow, now: number): TrustRow | null {
  return trust && (trust.until === null || trust.until > now) ? trust : null;
}

/** The same device, trusted from `now` on for as long as the policy says. */
export function trusted(device: DeviceRow, policy: PolicyRow, now: number): DeviceRow {
  const duration = policy.deviceTrust?.duration ?? null;
  return { ...device, trust: { since: now, until: duration === null ? null : now + duration * 1000 } };
}

/** The caller's sessions by their devices. */
export function byDevice(backend: Backend, { user }: Caller): ReadonlyMap<string, SessionRow[]> {
  return byDeviceOf(backend, user.id);
}

function byDeviceOf({ db }: Backend, userId: string): ReadonlyMap<string, SessionRow[]> {
  const rows = new Map<string, SessionRow[]>();
  for (const row of db.sessionsOf(userId)) {
    if (row.deviceId === null) continue;
    const group = rows.get(row.deviceId);
    if (group) group.push(row);
    else rows.set(row.deviceId, [row]);
  }
  return rows;
}

/** The sessions of a device that are `active` or `ending`, the most recently active first. */
export function sessionsOf(
  backend: Backend,
  caller: Caller,
  device: string,
  rows = byDevice(backend, caller),
): Listed[] {
  const { policy } = caller;
  // No current one: it would come first, whatever its last activity.
  const listed = inOrder(rows.get(device) ?? [], { policy, currentId: "", now: backend.now() });
  return listed.filter(({ state }) => state.status !== "ended");
}

/** All devices of the caller: that of the request first, then the most recently seen. */
export function ownDevices(backend: Backend, caller: Caller): DeviceRow[] {
  const rows = byDevice(backend, caller);
  const own = backend.db.devicesOf(caller.user.id);
  const seen = new Map(
    own.map((device) => {
      const sessions = sessionsOf(backend, caller, device.id, rows);
      return [device, lastSeenOf(backend, device, sessions).at];
    }),
  );
  const rank = (device: DeviceRow) => (device.id === caller.session.deviceId ? 0 : 1);
  return own.toSorted(
    (a, b) => rank(a) - rank(b) || (seen.get(b) ?? 0) - (seen.get(a) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

function lastSeenOf(backend: Backend, device: DeviceRow, sessions: readonly Listed[]): SightingRow {
  const now = backend.now();
  const busy = sessions.filter(({ row }) => row.pulse !== undefined);
  return lastSightOf(
    device,
    busy.flatMap(({ row }) => lastActiveOf(row, now) ?? []),
  );
}

/** A device with its owner's sessions, as the caller sees it. */
export function presentDevice(
  backend: Backend,
  caller: Caller,
  device: DeviceRow,
  rows = byDeviceOf(backend, device.userId),
): Device {
  const sessions = sessionsOf(backend, caller, device.id, rows);
  const lastSeen = lastSeenOf(backend, device, sessions);
  const trust = trustOf(device, backend.now());
  return {
    id: device.id,
    version: String(device.version),
    name: device.name,
    current: device.id === caller.session.deviceId,
    client: lastSeen.client,
    firstSeen: presentSighting(device.firstSeen),
    lastSeen: presentSighting(lastSeen),
    trust: trust && {
      since: timestamp(trust.since),
      until: trust.until === null ? null : timestamp(trust.until),
    },
    sessions: sessions.slice(0, MOST_SESSIONS).map(({ row }) => presentSession(backend, caller, row)),
    sessionCount: sessions.length,
  };
}
