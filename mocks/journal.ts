import { type DBSchema, type IDBPDatabase, openDB } from "idb";

import { inTransaction, type Keep, type Seed } from "./backend.ts";
import type { Change, Db } from "./db.ts";
import { hash } from "./ids.ts";
import type { TableName } from "./rows.ts";
import type { ScenarioName } from "./scenarios.ts";

/** What one request changed, or with what the rows began. */
interface Entry {
  id?: number;
  scenario: ScenarioName;
  at: number;
  /** Of the first entry: when it began, so that all tabs seed the same rows, and which seeds it was. */
  begin?: { epoch: number; seeds: number };
  changes: readonly Change[];
}

interface Schema extends DBSchema {
  entries: { key: number; value: Entry; indexes: { order: [string, number] } };
}

const NAME = "whereabouts-mock";
const LONGEST = 500;
const STALE_MS = 24 * 3_600_000;

type Journal = IDBPDatabase<Schema>;

/** The journal of this browser. Rejects where the browser has no IndexedDB or refuses it. */
export function openJournal(): Promise<Journal> {
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      const entries = database.createObjectStore("entries", { keyPath: "id", autoIncrement: true });
      entries.createIndex("order", ["scenario", "id"]);
    },
  });
}

/** Forgets what happened, in all scenarios. Other tabs notice at their next request. */
export async function clearJournal(journal: Journal): Promise<void> {
  await journal.clear("entries");
}

/**
 * Keeps rows as the deterministic seed plus a journal of changes, which all tabs share: under one lock each request
 * first takes over what others wrote, and then adds what it changed, all or nothing. `onWritten` is called when
 * there is something for others to take over.
 */
export function inJournal(
  journal: Journal,
  scenario: ScenarioName,
  locks: LockManager,
  onWritten: () => void = () => {},
): Keep {
  return ({ db, seed, now }) => {
    const seeds = fingerprint(db, seed);
    const all = IDBKeyRange.bound([scenario, 0], [scenario, Infinity]);
    let first: number | undefined;
    let last = 0;

    const begin = async (epoch: number) => {
      first = last = await journal.add("entries", {
        scenario,
        at: epoch,
        begin: { epoch, seeds },
        changes: [],
      });
      db.clear();
      seed(epoch);
    };
    const readFromStart = async () => {
      const entries = await journal.getAllFromIndex("entries", "order", all);
      const began = entries[0]?.begin;
      const newest = entries.at(-1)?.at ?? 0;
      if (began?.seeds !== seeds || newest + STALE_MS < now()) {
        await replaceAll(journal, entries, []);
        return begin(now());
      }
      first = entries[0]?.id;
      last = entries.at(-1)?.id ?? 0;
      db.clear();
      seed(began.epoch);
      for (const { changes } of entries) db.apply(changes);
      if (entries.length <= LONGEST) return;
      const sum: Entry = { scenario, at: now(), begin: began, changes: summed(entries) };
      [first] = await replaceAll(journal, entries, [sum]);
      last = first ?? 0;
    };
    const catchUp = async () => {
      const oldest = await journal.getKeyFromIndex("entries", "order", all);
      if (first === undefined || oldest !== first) return readFromStart();
      const since = IDBKeyRange.bound([scenario, last], [scenario, Infinity], true);
      for (const { id = last, changes } of await journal.getAllFromIndex("entries", "order", since)) {
        db.apply(changes);
        last = id;
      }
    };

    return (work) =>
      locks.request(NAME, async () => {
        await catchUp();
        try {
          const result = await inTransaction(db, work);
          const changes = db.takeChanges();
          if (changes.length > 0) {
            last = await journal.add("entries", { scenario, at: now(), changes });
            onWritten();
          }
          return result;
        } catch (error) {
          // What could not be written is known to no other tab, so this one forgets it too.
          first = undefined;
          db.takeChanges();
          throw error;
        }
      });
  };
}

// Other seeds than those of the journal, as after an update of this build, make its changes meaningless.
// Where there are tens of thousands, a sample of them tells.
function fingerprint(db: Db, seed: Seed): number {
  seed(0, true);
  const tables: TableName[] = ["users", "organizations", "sessions", "devices", "earlier", "values"];
  return hash(JSON.stringify(tables.map((table) => [...db[table].values()])));
}

function summed(entries: readonly Entry[]): Change[] {
  const net = new Map<string, Change>();
  for (const change of entries.flatMap(({ changes }) => changes))
    net.set(`${change.table} ${change.id}`, change);
  return [...net.values()];
}

async function replaceAll(journal: Journal, old: readonly Entry[], by: readonly Entry[]): Promise<number[]> {
  const { store, done } = journal.transaction("entries", "readwrite");
  const removed = old.map(({ id = 0 }) => store.delete(id));
  const added = by.map((entry) => store.add(entry));
  await Promise.all([...removed, ...added, done]);
  return Promise.all(added);
}
