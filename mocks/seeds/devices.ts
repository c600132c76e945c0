import type { Client } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { idFor, thisDevice } from "#mocks/ids.ts";
import type { DeviceRow, Place, SessionRow, SightingRow, UserRow } from "#mocks/rows.ts";

import { days } from "./build.ts";
import { clients } from "./clients.ts";
import { isOfCrowd } from "./crowd.ts";
import { knownDevices } from "./known-devices.ts";
import { isPersona } from "./personas.ts";

/** What is known of a device beyond its sessions. Spans in seconds before the epoch. */
export interface KnownDevice {
  name?: string;
  first?: SeededSighting;
  last?: SeededSighting;
  /** `until`: so many seconds after the epoch; without it, until it is revoked. */
  trust?: { since: number; until?: number };
}

/** What is left out is as the device's sessions have it. */
interface SeededSighting {
  ago: number;
  client?: Client;
  from?: Place;
}

/** The id of a seeded device, for tests: `seededDevice("agency-admin", "iphone-madrid")`. */
export function seededDevice(persona: string, name: string): string {
  return name === "this" ? thisDevice(persona) : idFor("dev", `${persona}/${name}`);
}

/** A row for each device that a session came from, for each that is known besides, and for each first browser. */
export function seedDevices(db: Db, epoch: number, known = knownDevices): void {
  for (const user of db.users.values()) {
    // Theirs were made with their sessions.
    if (isOfCrowd(user)) continue;
    const sessions = db.sessionsOf(user.id);
    const inSessions = new Set(sessions.flatMap(({ deviceId }) => deviceId ?? []));
    const own = new Map(
      Object.entries(known[user.persona] ?? {}).map(([name, one]) => [seededDevice(user.persona, name), one]),
    );
    // Where nothing is known of any session's device, nothing is known of others.
    const alone = inSessions.size === 0 ? [] : [...own].filter(isKnownAlone).map(([id]) => id);
    const first = isPersona(user.persona) ? [thisDevice(user.persona)] : [];
    for (const id of new Set([...first, ...inSessions, ...alone]))
      if (!db.devices.has(id)) {
        const ofDevice = sessions.filter(({ deviceId }) => deviceId === id);
        db.put("devices", deviceRow(user, id, ofDevice, own.get(id) ?? {}, epoch));
      }
  }
}

function isKnownAlone([, { first, last }]: [string, KnownDevice]): boolean {
  return first?.client !== undefined && last?.client !== undefined;
}

/** A device as its sessions and what else is known of it tell. */
export function deviceRow(
  user: UserRow,
  id: string,
  sessions: readonly SessionRow[],
  { name = null, first, last, trust }: Omit<KnownDevice, "name"> & { name?: string | null },
  epoch: number,
): DeviceRow {
  const ago = (seconds: number) => epoch - seconds * 1000;
  const nothing = { at: ago(days(200)), client: clients.unknown, ...user.home };
  const oldest = sessions.toSorted((a, b) => a.createdAt - b.createdAt)[0];
  const newest = sessions.toSorted((a, b) => seenAt(b) - seenAt(a))[0];
  const seen = (known: SeededSighting | undefined, usual: SightingRow): SightingRow =>
    known ? { ...usual, ...known.from, client: known.client ?? usual.client, at: ago(known.ago) } : usual;
  return {
    id,
    userId: user.id,
    token: null,
    name,
    version: name === null ? 1 : 2,
    firstSeen: seen(first, oldest ? sighting(oldest, oldest.createdAt) : nothing),
    lastSeen: seen(last, newest ? sighting(newest, seenAt(newest)) : nothing),
    trust: trust
      ? { since: ago(trust.since), until: trust.until === undefined ? null : ago(-trust.until) }
      : null,
  };
}

function seenAt({ lastActiveAt, createdAt }: SessionRow): number {
  return lastActiveAt ?? createdAt;
}

function sighting({ client, ip, location, isp }: SessionRow, at: number): SightingRow {
  return { at, client, ip, location, isp };
}
