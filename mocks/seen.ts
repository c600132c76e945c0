import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Client } from "./contract.ts";
import type { DeviceRow, SessionRow, SightingRow } from "./rows.ts";
import { clientFrom } from "./user-agent.ts";

const LONGEST_HISTORY = 100;

/**
 * A person's own request, not one of the panel's: it counts as activity and shows what browser it came from. Gives
 * the caller as it is now.
 */
export function noteRequest({ db, now }: Backend, caller: Caller, userAgent: string): Caller {
  const { session } = caller;
  const at = now();
  const client = userAgent === "" ? session.client : clientFrom(userAgent);
  const same = { ...session, client, lastActiveAt: at, activity: counted(session) };
  const changed = JSON.stringify(client) !== JSON.stringify(session.client);
  const seen = changed ? { ...same, history: longer(session, client, at) } : same;
  db.put("sessions", seen);
  const device = session.deviceId === null ? undefined : db.devices.get(session.deviceId);
  if (device) db.put("devices", { ...device, lastSeen: sightingOf(seen, at) });
  return { ...caller, session: seen };
}

/** What is seen of a session at this moment. */
export function sightingOf({ client, ip, location, isp }: SessionRow, at: number): SightingRow {
  return { at, client, ip, location, isp };
}

/** The sign-in, and each change since. */
export function historyOf(session: SessionRow): readonly SightingRow[] {
  return session.history.length > 0 ? session.history : [sightingOf(session, session.createdAt)];
}

/** A device's last sight. Where somebody sits all day its sessions know better than the row. */
export function lastSightOf(device: DeviceRow, activeAt: readonly number[]): SightingRow {
  return { ...device.lastSeen, at: Math.max(device.lastSeen.at, ...activeAt) };
}

function counted({ activity }: SessionRow): SessionRow["activity"] {
  return activity && { ...activity, actions: (activity.actions ?? 0) + 1 };
}

function longer(session: SessionRow, client: Client, at: number): SightingRow[] {
  return [...historyOf(session), { ...sightingOf(session, at), client }].slice(-LONGEST_HISTORY);
}
