import type { IpAddress, Location } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { lastActiveOf } from "#mocks/lifecycle.ts";
import type { SessionRow } from "#mocks/rows.ts";

/** Something that was seen of an account at one moment. */
export interface Seen {
  readonly at: number;
  readonly ip: IpAddress;
  readonly location: Location | null;
}

/** What the backend recorded of one account, ready to be asked "what was known before?". */
export interface Account {
  /** When a country was first seen; `Infinity`: never. */
  readonly countrySince: (countryCode: string) => number;
  /** When a public address was first seen; `Infinity`: never. */
  readonly addressSince: (address: string) => number;
  /** The first that was seen at all; `Infinity`: nothing. */
  readonly since: number;
  /** The last that was seen at a known place before a moment. */
  readonly lastPlaceBefore: (at: number) => Seen | null;
  /** Where the account is most often; `null`: nobody knows. */
  readonly usualCountry: string | null;
  /** When a device was first seen; `null`: there is no such device. */
  readonly deviceSince: (deviceId: string) => number | null;
  /** Of a device's sessions the one that was opened first. */
  readonly firstSessionOf: (deviceId: string) => string | null;
  /** Since when a combination of device and country is confirmed; `null`: it is not. */
  readonly confirmedSince: (deviceId: string, countryCode: string | null) => number | null;
}

/** Reads what was recorded of `userId`, from all its sessions, ended ones too, and from its devices. */
export function readAccount(db: Db, userId: string, now: number): Account {
  const sessions = db.sessionsOf(userId);
  const devices = db.devicesOf(userId);
  const seen: Seen[] = [];
  for (const row of sessions) {
    const { ip, location, createdAt } = row;
    seen.push(...row.history, { at: createdAt, ip, location });
    seen.push({ at: lastActiveOf(row, now) ?? createdAt, ip, location });
  }
  for (const { firstSeen, lastSeen } of devices) seen.push(firstSeen, lastSeen);
  const countries = firstOf(seen, ({ location }) => location?.countryCode ?? null);
  const addresses = firstOf(seen, ({ ip }) => (ip.scope === "public" ? ip.address : null));
  const firstSessions = firstOnes(sessions);
  const places = seen.filter(({ location }) => location?.latitude != null).toSorted((a, b) => a.at - b.at);
  return {
    countrySince: (countryCode) => countries.get(countryCode) ?? Infinity,
    addressSince: (address) => addresses.get(address) ?? Infinity,
    since: seen.reduce((first, { at }) => Math.min(first, at), Infinity),
    lastPlaceBefore: (at) => lastBefore(places, at),
    usualCountry: mostOften(sessions.flatMap(({ location }) => location?.countryCode ?? [])),
    deviceSince: (deviceId) => db.devices.get(deviceId)?.firstSeen.at ?? null,
    firstSessionOf: (deviceId) => firstSessions.get(deviceId) ?? null,
    confirmedSince: (deviceId, countryCode) =>
      db.confirmations.get(confirmationId(userId, deviceId, countryCode))?.since ?? null,
  };
}

/** By what a person's "this was me" is remembered. */
export function confirmationId(userId: string, deviceId: string, countryCode: string | null): string {
  return `${userId} ${deviceId} ${countryCode ?? "anywhere"}`;
}

function firstOnes(sessions: readonly SessionRow[]): Map<string | null, string> {
  const first = new Map<string | null, SessionRow>();
  for (const row of sessions) {
    const known = first.get(row.deviceId);
    if (!known || row.createdAt < known.createdAt || (row.createdAt === known.createdAt && row.id < known.id))
      first.set(row.deviceId, row);
  }
  return new Map([...first].map(([deviceId, { id }]) => [deviceId, id]));
}

function firstOf(seen: readonly Seen[], nameOf: (one: Seen) => string | null): Map<string, number> {
  const first = new Map<string, number>();
  for (const one of seen) {
    const name = nameOf(one);
    if (name !== null) first.set(name, Math.min(first.get(name) ?? Infinity, one.at));
  }
  return first;
}

function lastBefore(sorted: readonly Seen[], at: number): Seen | null {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.at ?? Infinity) < at) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1] ?? null;
}

function mostOften(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
