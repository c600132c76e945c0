import { serverNow } from "#src/lib/server-clock.ts";

import type { AuditEntry } from "./audit-schemas.ts";
import { readAuditPage, type AuditFilter } from "./audit.ts";
import type { ApiClient } from "./client.ts";
import { ApiError } from "./errors.ts";

const PAGE = 200;

// A server that loses every place has none to come to the end from.
const MOST_RESTARTS = 2;

/** A reading of all that a filter matches, from its start to its end; it can be taken up again where it broke off. */
export interface AuditReading {
  /** With `until` always: what happens from the start of the reading on is not part of it. */
  readonly filter: AuditFilter & { until: string };
  /** How many were read. */
  read: number;
  /** How many of them were not as the contract says. */
  unreadable: number;
  /** How many there are, by the first page; null before it. */
  total: number | null;
  done: boolean;
  cursor: string | null;
  restarts: number;
  readonly ids: Set<string>;
}

/** Begins a reading of what `filter` matches by now. */
export function startReading(filter: AuditFilter): AuditReading {
  const now = new Date(serverNow()).toISOString();
  const until = filter.until !== undefined && Date.parse(filter.until) < Date.parse(now) ? filter.until : now;
  return {
    filter: { ...filter, until },
    read: 0,
    unreadable: 0,
    total: null,
    done: false,
    cursor: null,
    restarts: 0,
    ids: new Set(),
  };
}

/**
 * Reads on, page by page, until the end or until `signal` says so. `onEntries` gets each page's entries, every entry
 * once; `onRestart` hears that the server has lost the place, and that all begins anew. Throws `ApiError`: then it can
 * be called again with the same reading.
 */
export async function readOn(
  client: ApiClient,
  reading: AuditReading,
  {
    signal,
    onEntries,
    onRestart,
  }: { signal: AbortSignal; onEntries: (entries: AuditEntry[]) => void; onRestart: () => void },
): Promise<void> {
  while (!reading.done) {
    const { cursor } = reading;
    try {
      const page = await readAuditPage(client, reading.filter, { limit: PAGE, cursor, signal });
      signal.throwIfAborted();
      const entries = page.entries.filter(({ id }) => !reading.ids.has(id));
      for (const { id } of entries) reading.ids.add(id);
      reading.read += entries.length + page.unreadable;
      reading.unreadable += page.unreadable;
      reading.total ??= page.total;
      // A cursor that leads to where one is would be followed for ever.
      if (page.nextCursor !== null && page.nextCursor === cursor) throw new ApiError({ kind: "unreadable" });
      reading.cursor = page.nextCursor;
      reading.done = page.nextCursor === null;
      onEntries(entries);
    } catch (error) {
      if (!(error instanceof ApiError) || error.type !== "invalid-cursor") throw error;
      const restarts = reading.restarts + 1;
      if (restarts > MOST_RESTARTS) throw error;
      Object.assign(reading, { read: 0, unreadable: 0, total: null, cursor: null, restarts });
      reading.ids.clear();
      onRestart();
    }
  }
}
