import { actionOf } from "#mocks/audit-log/action.ts";
import type { Db } from "#mocks/db.ts";
import { nextChangeOf, stateOf } from "#mocks/lifecycle.ts";
import type { DeviceRow, PolicyRow, SessionRow, UserRow } from "#mocks/rows.ts";
import { nextStepOf, progressOf } from "#mocks/terminations/progress.ts";

/** How often something of an organization has changed: who compares two of these knows what to tell. */
export interface OrgCounts {
  /** Sessions, devices or members. */
  organization: number;
  audit: number;
  /** By id. */
  readonly terminations: Map<string, number>;
  /** When something changes by time alone; `Infinity`: nothing does. */
  next: number;
}

interface Person {
  readonly user: UserRow;
  readonly sessions: readonly SessionRow[];
  readonly devices: readonly DeviceRow[];
  readonly until: number;
}

/** Watches what changes in an organization, without looking through all of it each time. */
export function watchOrganization(db: Db, organizationId: string): (now: number) => OrgCounts {
  const counts: OrgCounts = { organization: 0, audit: 0, terminations: new Map(), next: Infinity };
  const people = new Map<string, Person>();
  const marks = new Map<string, string>();
  let dirty = new Set<string>();
  let everything = true;
  let entries = 0;
  let last = -Infinity;
  db.watch((userId) => {
    if (userId === null) everything = true;
    else dirty.add(userId);
  });

  const read = (userId: string, now: number) => {
    const before = people.get(userId);
    const user = db.users.get(userId);
    const policy = db.organizations.get(organizationId)?.policy;
    if (user?.organizationId !== organizationId || !policy) return;
    const sessions = db.sessionsOf(userId);
    const devices = db.devicesOf(userId);
    people.set(userId, { user, sessions, devices, until: nextOf(sessions, devices, policy, now) });
    if (last === -Infinity) return;
    const passed = whatPassed(sessions, devices, { policy, last, now });
    if (passed.changed || !before || hasChanged(before, { user, sessions, devices })) counts.organization++;
    if (passed.byItself) counts.audit++;
  };
  const readPeople = (now: number) => {
    if (everything) dirty = new Set([...people.keys(), ...db.users.keys()]);
    everything = false;
    counts.next = Infinity;
    for (const [userId, { until }] of people)
      if (until <= now) dirty.add(userId);
      else counts.next = Math.min(counts.next, until);
    for (const userId of dirty) {
      read(userId, now);
      counts.next = Math.min(counts.next, people.get(userId)?.until ?? Infinity);
    }
    dirty.clear();
  };
  const readActs = (now: number) => {
    for (const row of db.terminations.values()) {
      if (row.organizationId !== organizationId || !row.run) continue;
      const known = marks.get(row.id);
      if (known === "finished") continue;
      const { done, ending, gone, failed, finishedAt } = progressOf(db, row, now);
      const mark = finishedAt === null ? JSON.stringify([done, ending, gone, failed]) : "finished";
      counts.next = Math.min(counts.next, nextStepOf(db, row, now));
      if (mark === known) continue;
      marks.set(row.id, mark);
      counts.terminations.set(row.id, (counts.terminations.get(row.id) ?? 0) + 1);
      if (finishedAt !== null) counts.audit++;
    }
  };
  const readLog = () => {
    if (db.audit.size === entries) return;
    const fresh = [...db.audit.values()].slice(entries);
    entries = db.audit.size;
    if (fresh.some((row) => row.organizationId === organizationId && actionOf(row) !== null)) counts.audit++;
  };

  return (now) => {
    readPeople(now);
    readActs(now);
    readLog();
    last = now;
    return counts;
  };
}

function nextOf(
  sessions: readonly SessionRow[],
  devices: readonly DeviceRow[],
  policy: PolicyRow,
  now: number,
): number {
  let next = Infinity;
  for (const row of sessions) next = Math.min(next, nextChangeOf(row, policy, now));
  for (const { trust } of devices)
    if (trust?.until != null && trust.until > now) next = Math.min(next, trust.until);
  return next;
}

/** What came to pass by time alone since the last look. */
function whatPassed(
  sessions: readonly SessionRow[],
  devices: readonly DeviceRow[],
  { policy, last, now }: { policy: PolicyRow; last: number; now: number },
): { changed: boolean; byItself: boolean } {
  const isNow = (at: number | null | undefined) => at != null && at > last && at <= now;
  let changed = devices.some(({ trust }) => isNow(trust?.until));
  let byItself = false;
  for (const row of sessions) {
    if (isNow(row.termination?.at)) changed = true;
    const state = stateOf(row, policy, now);
    if (state.status !== "ended" || !isNow(state.at)) continue;
    changed = true;
    if (state.cause === "expired" || row.termination?.secret) byItself = true;
  }
  return { changed, byItself };
}

function hasChanged(before: Omit<Person, "until">, after: Omit<Person, "until">): boolean {
  if (before.user !== after.user && !isSameMember(before.user, after.user)) return true;
  if (before.sessions.length !== after.sessions.length || before.devices.length !== after.devices.length)
    return true;
  return (
    after.sessions.some((row, index) => !isSameSession(before.sessions[index], row)) ||
    after.devices.some((row, index) => !isSameDevice(before.devices[index], row))
  );
}

function isSameMember(a: UserRow, b: UserRow): boolean {
  return a.visibility === b.visibility && a.name === b.name && a.email === b.email && a.role === b.role;
}

// Plain activity is no event, so `lastActiveAt` is not in it; nor is when a device was seen last.
function isSameSession(a: SessionRow | undefined, b: SessionRow): boolean {
  if (a === b) return true;
  return (
    a?.id === b.id &&
    a.termination === b.termination &&
    a.verdict === b.verdict &&
    a.deviceId === b.deviceId &&
    a.history.length === b.history.length
  );
}

function isSameDevice(a: DeviceRow | undefined, b: DeviceRow): boolean {
  return a === b || (a?.id === b.id && a.name === b.name && a.trust === b.trust);
}
