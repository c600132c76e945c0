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
  const groups = new Map<string, Row[]>();
  return {
    get: (key: string): readonly Row[] => groups.get(key) ?? [],
    clear: () => groups.clear(),
    change(from: string | null, to: string | null, before: Row | null, after: Row | null) {
      // Groups are replaced rather than changed: whoever goes through one may write meanwhile.
      const old = from === null ? [] : (groups.get(from) ?? []);
      if (before && after && from === to) {
        if (from !== null)
          groups.set(
            from,
            old.map((row) => (row === before ? after : row)),
          );
        return;
      }
      if (before && from !== null)
        groups.set(
          from,
          old.filter((row) => row !== before),
        );
      if (after && to !== null) groups.set(to, [...(groups.get(to) ?? []), after]);
    },
  };
}
