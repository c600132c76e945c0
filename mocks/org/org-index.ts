import type { Backend } from "#mocks/backend.ts";
import type { Db } from "#mocks/db.ts";
import type { OrganizationRow, UserRow } from "#mocks/rows.ts";
import { readAccount } from "#mocks/signals/account.ts";

import {
  type DeviceEntry,
  deviceEntry,
  type MemberEntry,
  memberEntry,
  type Owner,
  type SessionEntry,
  sessionEntry,
} from "./entries.ts";
import { createNumbering, type Numbers } from "./numbers.ts";
import { createOrders, type Entry, type Orders } from "./orders.ts";
import {
  sortDevices,
  sortMembers,
  sortSessions,
  type DeviceSort,
  type MemberSort,
  type SessionSort,
} from "./sorts.ts";
import { createTexts } from "./texts.ts";

/** All that is listed of one organization, as of the moment it was asked for. */
export interface OrgIndex {
  readonly sessions: Orders<SessionEntry, SessionSort>;
  readonly devices: Orders<DeviceEntry, DeviceSort>;
  readonly members: Orders<MemberEntry, MemberSort>;
  readonly numbers: Numbers;
  /** Who is `opted_out`. */
  readonly optedOut: ReadonlySet<string>;
}

interface Person {
  sessions: ReadonlyMap<string, SessionEntry>;
  devices: ReadonlyMap<string, DeviceEntry>;
  member: MemberEntry;
  /** When time alone changes something of them. */
  until: number;
}

interface Kept extends OrgIndex {
  update(now: number): void;
}

const indices = new WeakMap<Db, Map<string, Kept>>();

/** The index of an organization, with whatever was written, and has come to pass, until now. */
export function orgIndex(
  { db, now }: Pick<Backend, "db" | "now">,
  { id }: Pick<OrganizationRow, "id">,
): OrgIndex {
  const all = indices.get(db) ?? new Map<string, Kept>();
  indices.set(db, all);
  const index = all.get(id) ?? createIndex(db, id);
  all.set(id, index);
  index.update(now());
  return index;
}

function createIndex(db: Db, organizationId: string): Kept {
  const people = new Map<string, Person>();
  const optedOut = new Set<string>();
  const dirty = new Set<string>();
  const numbers = { people: createNumbering(), countries: createNumbering(), texts: createTexts() };
  const sessions = createOrders(sortSessions(numbers));
  const devices = createOrders(sortDevices);
  const members = createOrders(sortMembers(null));
  let everything = true;
  let next = Infinity;

  db.watch((userId) => {
    if (userId === null) everything = true;
    else dirty.add(userId);
  });

  const forget = (userId: string, person: Person) => {
    for (const one of person.sessions.values()) sessions.remove(one);
    for (const one of person.devices.values()) devices.remove(one);
    members.remove(person.member);
    people.delete(userId);
    optedOut.delete(userId);
  };
  const read = (owner: Owner) => {
    const { user } = owner;
    const before = people.get(user.id);
    let until = Infinity;
    const own: SessionEntry[] = [];
    for (const row of db.sessionsOf(user.id)) {
      const found = sessionEntry(row, owner);
      if (!found) continue;
      own.push(found.entry);
      until = Math.min(until, found.until);
    }
    const ownDevices: DeviceEntry[] = [];
    for (const row of db.devicesOf(user.id)) {
      const found = deviceEntry(
        row,
        own.filter((one) => one.row.deviceId === row.id),
        owner,
      );
      ownDevices.push(found.entry);
      until = Math.min(until, found.until);
    }
    people.set(user.id, {
      sessions: replaced(sessions, before?.sessions, own),
      devices: replaced(devices, before?.devices, ownDevices),
      member: replacedOne(members, before?.member, memberEntry(owner, own)),
      until,
    });
    if (user.visibility === "opted_out") optedOut.add(user.id);
    else optedOut.delete(user.id);
    next = Math.min(next, until);
  };
  const look = (userId: string, now: number) => {
    const user = db.users.get(userId);
    const policy = db.organizations.get(organizationId)?.policy;
    const known = people.get(userId);
    if (user?.organizationId === organizationId && policy) read(ownerOf(db, user, { policy, now, numbers }));
    else if (known) forget(userId, known);
  };

  return {
    sessions,
    devices,
    members,
    numbers,
    optedOut,
    update(now) {
      if (everything) {
        for (const userId of people.keys()) dirty.add(userId);
        for (const userId of db.users.keys()) dirty.add(userId);
        everything = false;
      }
      if (next <= now) {
        next = Infinity;
        for (const [userId, { until }] of people)
          if (until <= now) dirty.add(userId);
          else next = Math.min(next, until);
      }
      for (const userId of dirty) look(userId, now);
      dirty.clear();
    },
  };
}

function ownerOf(db: Db, user: UserRow, known: Pick<Owner, "policy" | "now" | "numbers">): Owner {
  const { people, texts } = known.numbers;
  const account = readAccount(db, user.id, known.now);
  return { ...known, user, account, person: people.of(user.id), who: texts.of(user.name, user.email) };
}

/** Takes over what has changed; what is as before stays the same entry. */
function replaced<E extends Entry>(
  orders: Orders<E, never>,
  before: ReadonlyMap<string, E> | undefined,
  now: readonly E[],
): ReadonlyMap<string, E> {
  const after = new Map<string, E>();
  for (const one of now) after.set(one.id, replacedOne(orders, before?.get(one.id), one));
  if (before) for (const one of before.values()) if (!after.has(one.id)) orders.remove(one);
  return after;
}

function replacedOne<E extends Entry>(orders: Orders<E, never>, before: E | undefined, now: E): E {
  if (before && isSame(before, now)) return before;
  if (before) orders.remove(before);
  orders.add(now);
  return now;
}

function isSame<E extends Entry>(before: E, now: E): boolean {
  for (const key in now) if (key !== "number" && before[key] !== now[key]) return false;
  return true;
}
