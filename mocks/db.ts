import { createIndices, type Indices } from "./indices.ts";
import type { TableName, Tables } from "./rows.ts";

/** One row as it is from now on; `null`: it is gone. */
export type Change = {
  [T in TableName]: { readonly table: T; readonly id: string; readonly row: Tables[T] | null };
}[TableName];

type Data = { [T in TableName]: Map<string, Tables[T]> };

export type Db = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> } & Omit<
  Indices,
  "written" | "loaded" | "clearIndices"
> & {
    put<T extends TableName>(table: T, row: Tables[T]): void;
    remove(table: TableName, id: string): void;
    /** Adds seeded rows, new ones, all of one user: that is no change. */
    loadAll<T extends TableName>(table: T, rows: readonly Tables[T][]): void;
    /** Adds one seeded row. */
    load<T extends TableName>(table: T, row: Tables[T]): void;
    /** Forgets all rows, and what changed. */
    clear(): void;
    /** Takes over changes that somebody else made: they are not recorded again. */
    apply(changes: readonly Change[]): void;
    /** A point to go back to. */
    mark(): number;
    /** Undoes everything since `mark`. */
    rollback(mark: number): void;
    /** What changed since the last call: each row once, as it is now. */
    takeChanges(): Change[];
    /** Forgets what changed, as after seeding. */
    forgetChanges(): void;
  };

function emptyData(): Data {
  return {
    users: new Map(),
    organizations: new Map(),
    credentials: new Map(),
    devices: new Map(),
    sessions: new Map(),
    audit: new Map(),
    earlier: new Map(),
    confirmations: new Map(),
    idempotency: new Map(),
    throttles: new Map(),
    values: new Map(),
    terminations: new Map(),
    apiKeys: new Map(),
  };
}

/** Tables in memory. Every write goes through `put` and `remove`, so that it can be undone and passed on. */
export function createDb(): Db {
  const data = emptyData();
  const { written, loaded, clearIndices, ...indices } = createIndices(data.users);
  let undo: Change[] = [];

  const write = <T extends TableName>(table: T, id: string, row: Tables[T] | null) => {
    const rows: Map<string, Tables[T]> = data[table];
    written(table, rows.get(id) ?? null, row);
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  };
  const record = (table: TableName, id: string) => {
    undo.push({ table, id, row: data[table].get(id) ?? null } as Change);
  };

  return {
    ...data,
    ...indices,
    put(table, row) {
      record(table, row.id);
      write(table, row.id, row);
    },
    remove(table, id) {
      record(table, id);
      write(table, id, null);
    },
    load: (table, row) => write(table, row.id, row),
    loadAll<T extends TableName>(table: T, rows: readonly Tables[T][]) {
      const all: Map<string, Tables[T]> = data[table];
      for (const row of rows) all.set(row.id, row);
      loaded(table, rows);
    },
    clear() {
      for (const rows of Object.values(data)) rows.clear();
      clearIndices();
      undo = [];
    },
    apply(changes) {
      for (const { table, id, row } of changes) write(table, id, row);
    },
    mark: () => undo.length,
    rollback(mark) {
      for (const { table, id, row } of undo.splice(mark).toReversed()) write(table, id, row);
    },
    forgetChanges() {
      undo = [];
    },
    takeChanges() {
      const touched = new Map(undo.map(({ table, id }) => [`${table} ${id}`, { table, id }]));
      undo = [];
      return [...touched.values()].map(
        ({ table, id }) => ({ table, id, row: data[table].get(id) ?? null }) as Change,
      );
    },
  };
}

/** Adds one to a counter and tells its new value. */
export function nextNumber(db: Db, counter: string): number {
  const value = (db.values.get(counter)?.value ?? 0) + 1;
  db.put("values", { id: counter, value });
  return value;
}
