import type { DeviceRow, SessionRow, TableName, Tables, UserRow } from "./rows.ts";

/** Rows by whose they are, so that nobody has to look through everybody's. Each in the order in which they came. */
/** Told whose rows were written; `null`: everything may be different. */
export type Watcher = (userId: string | null) => void;

export interface Indices {
  readonly sessionsOf: (userId: string) => readonly SessionRow[];
  readonly devicesOf: (userId: string) => readonly DeviceRow[];
  /** Grows with each write to what is known of a user: sessions, devices, confirmations, the user, the organization. */
  readonly versionOf: (userId: string) => number;
  readonly watch: (watcher: Watcher) => void;
  readonly clearIndices: () => void;
  /** Rows of one user were added that nobody knew before. */
  readonly loaded: <T extends TableName>(table: T, rows: readonly Tables[T][]) => void;
  /** A row is being written. */
  readonly written: <T extends TableName>(
    table: T,
    before: Tables[T] | null,
    after: Tables[T] | null,
  ) => void;
}

/** `users`: everybody there is. */
export function createIndices(users: ReadonlyMap<string, UserRow>): Indices {
  const sessions = createIndex<SessionRow>();
  const devices = createIndex<DeviceRow>();
  const versions = new Map<string, number>();
  const watchers: Watcher[] = [];
  const touch = (userId: string) => {
    versions.set(userId, (versions.get(userId) ?? 0) + 1);
    for (const watcher of watchers) watcher(userId);
  };
  const everything = () => {
    for (const watcher of watchers) watcher(null);
  };
  const sessionWritten = (before: SessionRow | null, after: SessionRow | null) => {
    sessions.change(before, after);
    touch((before ?? after)?.userId ?? "");
  };
  const deviceWritten = (before: DeviceRow | null, after: DeviceRow | null) => {
    devices.change(before, after);
    touch((before ?? after)?.userId ?? "");
  };

  return {
    sessionsOf: sessions.get,
    devicesOf: devices.get,
    versionOf: (userId) => versions.get(userId) ?? 0,
    watch: (watcher) => void watchers.push(watcher),
    clearIndices() {
      for (const index of [sessions, devices]) index.clear();
      everything();
    },
    loaded(table, rows) {
      if (table === "sessions") sessions.add(rows as readonly SessionRow[]);
      else if (table === "devices") devices.add(rows as readonly DeviceRow[]);
      else for (const row of rows) if (table === "users") touch(row.id);
    },
    written(table, ...[before, after]) {
      const row = before ?? after;
      if (row === null) return;
      if (table === "sessions") sessionWritten(before as SessionRow | null, after as SessionRow | null);
      else if (table === "devices") deviceWritten(before as DeviceRow | null, after as DeviceRow | null);
      else if (table === "confirmations") touch((row as Tables["confirmations"]).userId);
      else if (table === "users") touch(row.id);
      else if (table === "organizations")
        for (const user of users.values()) if (user.organizationId === row.id) touch(user.id);
    },
  };
}

function createIndex<Row extends { readonly id: string; readonly userId: string }>() {
  const groups = new Map<string, Row[]>();
  // Somebody may be going through these: the next change is made to a copy.
  const lent = new Set<string>();
  const own = (key: string): Row[] => {
    const known = groups.get(key);
    if (known && !lent.delete(key)) return known;
    const rows = known ? [...known] : [];
    groups.set(key, rows);
    return rows;
  };
  return {
    get: (key: string): readonly Row[] => {
      const rows = groups.get(key);
      if (!rows) return [];
      lent.add(key);
      return rows;
    },
    clear() {
      groups.clear();
      lent.clear();
    },
    add(fresh: readonly Row[]) {
      const key = fresh[0]?.userId;
      if (key === undefined) return;
      if (groups.has(key)) own(key).push(...fresh);
      else groups.set(key, [...fresh]);
    },
    change(before: Row | null, after: Row | null) {
      if (before) {
        const rows = own(before.userId);
        const place = rows.indexOf(before);
        if (after?.userId === before.userId && place !== -1) return void (rows[place] = after);
        if (place !== -1) rows.splice(place, 1);
      }
      if (after) own(after.userId).push(after);
    },
  };
}
