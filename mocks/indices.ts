import type { DeviceRow, SessionRow, TableName, Tables } from "./rows.ts";

/** Rows by whose they are, so that nobody has to look through everybody's. Each in the order in which they came. */
/** Told whose rows were written; `null`: everything may be different. */
export type Watcher = (userId: string | null) => void;

export interface Indices {
  sessionsOf(userId: string): readonly SessionRow[];
  devicesOf(userId: string): readonly DeviceRow[];
  /** The sessions of one device, ended ones too. */
  sessionsOn(deviceId: string): readonly SessionRow[];
  /** Grows with each write to what is known of a user: sessions, devices, confirmations, the user. */
  versionOf(userId: string): number;
  watch(watcher: Watcher): void;
  clearIndices(): void;
  /** A row is being written. */
  written<T extends TableName>(table: T, before: Tables[T] | null, after: Tables[T] | null): void;
}

export function createIndices(): Indices {
  const byUser = createIndex<SessionRow>();
  const byDevice = createIndex<SessionRow>();
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
    byUser.change(before?.userId ?? null, after?.userId ?? null, before, after);
    byDevice.change(before?.deviceId ?? null, after?.deviceId ?? null, before, after);
    touch((before ?? after)?.userId ?? "");
  };
  const deviceWritten = (before: DeviceRow | null, after: DeviceRow | null) => {
    devices.change(before?.userId ?? null, after?.userId ?? null, before, after);
    touch((before ?? after)?.userId ?? "");
  };

  return {
    sessionsOf: byUser.get,
    devicesOf: devices.get,
    sessionsOn: byDevice.get,
    versionOf: (userId) => versions.get(userId) ?? 0,
    watch: (watcher) => void watchers.push(watcher),
    clearIndices() {
      for (const index of [byUser, byDevice, devices]) index.clear();
      everything();
    },
    written(table, ...[before, after]) {
      const row = before ?? after;
      if (row === null) return;
      if (table === "sessions") sessionWritten(before as SessionRow | null, after as SessionRow | null);
      else if (table === "devices") deviceWritten(before as DeviceRow | null, after as DeviceRow | null);
      else if (table === "confirmations") touch((row as Tables["confirmations"]).userId);
      else if (table === "users") touch(row.id);
      else if (table === "organizations") everything();
    },
  };
}

function createIndex<Row extends { readonly id: string }>() {
  interface Group {
    rows: Row[];
    /** Somebody may be going through it: the next change is made to a copy. */
    lent: boolean;
  }
  const groups = new Map<string, Group>();
  const own = (key: string): Row[] => {
    const known = groups.get(key);
    if (known && !known.lent) return known.rows;
    const rows = known ? [...known.rows] : [];
    groups.set(key, { rows, lent: false });
    return rows;
  };
  const replace = (key: string, before: Row, by: readonly Row[]) => {
    const rows = own(key);
    const place = rows.indexOf(before);
    if (place !== -1) rows.splice(place, 1, ...by);
  };
  return {
    get(key: string): readonly Row[] {
      const group = groups.get(key);
      if (!group) return [];
      group.lent = true;
      return group.rows;
    },
    clear: () => groups.clear(),
    change(from: string | null, to: string | null, before: Row | null, after: Row | null) {
      if (before && after && from !== null && from === to) return replace(from, before, [after]);
      if (before && from !== null) replace(from, before, []);
      if (after && to !== null) own(to).push(after);
    },
  };
}
