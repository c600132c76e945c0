import type { Backend } from "#mocks/backend.ts";
import type { ActivityAction } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";

import { actionOf } from "./action.ts";
import { endingsIn } from "./endings.ts";
import { historyOf } from "./history.ts";

const KEPT_MS = 400 * 24 * 3_600_000;

type Here = Pick<Backend, "db" | "now" | "scenario">;

/** An entry of the log with its name in the contract. */
export interface LogEntry {
  readonly row: AuditRow;
  readonly action: ActivityAction;
}

/** All entries of an organization, the newest first: what was done here, before, and what ended by itself. */
export function logOf(backend: Here, organizationId: string): readonly LogEntry[] {
  const { db, now } = backend;
  const oldest = now() - KEPT_MS;
  const fresh = [...entriesOf(db.audit.values(), organizationId), ...endedIn(backend, organizationId)];
  // Two lists in order are put into one quickly.
  const all = [...fresh.toSorted(newestFirst), ...pastOf(backend, organizationId)].toSorted(newestFirst);
  return all.filter(({ row }) => row.at >= oldest);
}

/** The entry of that id. */
export function entryIn(backend: Here, organizationId: string, id: string): LogEntry | null {
  const known = backend.db.audit.get(id);
  const entry = known
    ? entriesOf([known], organizationId)[0]
    : (endedIn(backend, organizationId).find(({ row }) => row.id === id) ??
      pastOf(backend, organizationId).find(({ row }) => row.id === id));
  return entry && entry.row.at >= backend.now() - KEPT_MS ? entry : null;
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  return b.row.at - a.row.at || (a.row.id < b.row.id ? -1 : 1);
}

function entriesOf(rows: Iterable<AuditRow>, organizationId: string): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const row of rows) {
    const action = row.organizationId === organizationId ? actionOf(row) : null;
    if (action !== null) entries.push({ row, action });
  }
  return entries;
}

function endedIn({ db, now }: Here, organizationId: string): LogEntry[] {
  return entriesOf(endingsIn(db, organizationId, now()), organizationId);
}

const pasts = new WeakMap<Db, Map<string, { of: readonly AuditRow[]; entries: readonly LogEntry[] }>>();

/** What happened before the seed: read once, as nothing of it changes. */
function pastOf(backend: Here, organizationId: string): readonly LogEntry[] {
  const { db } = backend;
  const history = historyOf(backend, organizationId);
  const all = pasts.get(db) ?? new Map<string, { of: readonly AuditRow[]; entries: readonly LogEntry[] }>();
  pasts.set(db, all);
  const known = all.get(organizationId);
  if (known?.of === history) return known.entries;
  const entries = entriesOf([...db.earlier.values(), ...history], organizationId).toSorted(newestFirst);
  all.set(organizationId, { of: history, entries });
  return entries;
}
