import type { UserRow } from "#mocks/rows.ts";
import { searchable } from "#mocks/search.ts";

import type { DeviceEntry, MemberEntry, SessionEntry } from "./entries.ts";
import type { Numbers } from "./numbers.ts";
import type { Key } from "./orders.ts";

type Both<T extends string> = T | `-${T}`;

const sessionKeys = ["last_active", "created", "member", "country", "client"] as const;
const deviceKeys = ["last_seen", "first_seen", "member", "sessions"] as const;
const memberKeys = ["name", "sessions", "last_active"] as const;

export type SessionSort = Both<(typeof sessionKeys)[number]>;
export type DeviceSort = Both<(typeof deviceKeys)[number]>;
export type MemberSort = Both<(typeof memberKeys)[number]>;

export const sessionSorts = both(sessionKeys);
export const deviceSorts = both(deviceKeys);
export const memberSorts = both(memberKeys);

function both<T extends string>(keys: readonly T[]): readonly Both<T>[] {
  return keys.flatMap((key) => [key, `-${key}` as const]);
}

type Keys<E, K extends string> = Record<K, (entry: E) => number | string | null>;

function sortBy<E, K extends string>(keys: Keys<E, K>): (sort: Both<K>) => Key<E> {
  return (sort) => {
    const down = sort.startsWith("-");
    return { of: keys[(down ? sort.slice(1) : sort) as K], down };
  };
}

export const sortSessions = ({ countries }: Numbers) =>
  sortBy<SessionEntry, (typeof sessionKeys)[number]>({
    last_active: ({ lastActive }) => lastActive,
    created: ({ created }) => created,
    member: ({ user }) => nameKey(user),
    country: ({ row, country }) => (row.location?.countryCode ? countries.name(country) : null),
    client: ({ row }) => clientKey(row.client.name),
  });

export const sortDevices = sortBy<DeviceEntry, (typeof deviceKeys)[number]>({
  last_seen: ({ lastSeen }) => lastSeen,
  first_seen: ({ row }) => row.firstSeen.at,
  member: ({ user }) => nameKey(user),
  sessions: ({ sessions }) => sessions,
});

/** What is not told sorts as what is not known: of who opted out nothing is, but to themselves, `own`. */
export const sortMembers = (own: string | null) => {
  const isTold = ({ user }: MemberEntry) => user.visibility !== "opted_out" || user.id === own;
  return sortBy<MemberEntry, (typeof memberKeys)[number]>({
    name: ({ user }) => nameKey(user),
    sessions: (entry) => (isTold(entry) ? entry.active : null),
    last_active: (entry) => (isTold(entry) ? entry.lastActive : null),
  });
};

const names = new WeakMap<UserRow, string>();
const clients = new Map<string, string>();
const MOST_CLIENTS = 1000;

function nameKey(user: UserRow): string {
  const known = names.get(user);
  if (known !== undefined) return known;
  const key = searchable(user.name);
  names.set(user, key);
  return key;
}

function clientKey(name: string | null): string | null {
  if (name === null) return null;
  const known = clients.get(name);
  if (known !== undefined) return known;
  if (clients.size >= MOST_CLIENTS) clients.clear();
  const key = searchable(name);
  clients.set(name, key);
  return key;
}
