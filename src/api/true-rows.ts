import { useQuery, type QueryKey } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";

import { serverNow } from "#src/lib/server-clock.ts";

import type { Listed } from "./org-list.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";

const POLL_MS = 15_000;
// The most that the server reads again by their ids at once.
const MOST_REREAD = 50;
// Whoever scrolls past a row does not look at it.
const LOOKED_MS = 300;

interface TrueRows<Row> {
  /** Of the pages that the rows came with. */
  queryKey: QueryKey;
  /** As they came with their pages. */
  rows: readonly Row[] | undefined;
  /** When the first page was read, by the server's clock, in milliseconds. */
  listReadAt: number;
  /** Reads rows by their ids, in whatever state. Errors: `ApiError`. */
  readThese: (ids: string[], signal: AbortSignal) => Promise<{ rows: Row[]; unreadable: number }>;
}

type Readings<Row> = ReadonlyMap<string, { row: Row | null; at: number }>;

/**
 * Keeps the rows that are looked at true: reads them again by their ids with every event and in between, and gives
 * all rows with what is known by now, each where it stands. `onSeen` is to be told which are looked at.
 */
export function useTrueRows<Row extends { id: string }>({
  queryKey,
  rows,
  listReadAt,
  readThese,
}: TrueRows<Row>) {
  const pollAfter = usePollAfter();
  const seen = useRef<readonly string[]>([]);
  const readings = useRef<Readings<Row>>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const query = useQuery({
    queryKey: [...ORG_LIVE, "seen", ...queryKey, listReadAt],
    queryFn: async ({ signal }) => {
      const at = serverNow();
      const ids = seen.current.slice(0, MOST_REREAD);
      const answer = ids.length > 0 ? await readThese(ids, signal) : { rows: [], unreadable: 0 };
      readings.current = withAnswer(readings.current, { ids, at, ...answer });
      return { at, readings: readings.current };
    },
    // They have only just come with their page.
    initialData: () => ({ at: listReadAt, readings: new Map() as Readings<Row> }),
    structuralSharing: false,
    gcTime: 0,
    enabled: rows !== undefined,
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
  const { refetch, data } = query;

  const old = useRef<(id: string) => boolean>(() => false);
  useEffect(() => {
    old.current = (id) => (data.readings.get(id)?.at ?? listReadAt) < data.at;
  }, [data, listReadAt]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onSeen = useCallback(
    (ids: readonly string[]) => {
      seen.current = ids;
      clearTimeout(timer.current);
      // Since these were read, others have been read again: something may have happened.
      timer.current = setTimeout(() => {
        if (seen.current.some((id) => old.current(id))) void refetch();
      }, LOOKED_MS);
    },
    [refetch],
  );

  const known = useMemo(
    () => rows?.map((row): Listed<Row> => asKnown(row, data.readings, listReadAt)),
    [rows, data.readings, listReadAt],
  );
  return { rows: known, onSeen, error: query.error, readAt: data.at, retry: () => void refetch() };
}

interface Answer<Row> {
  ids: readonly string[];
  at: number;
  rows: readonly Row[];
  unreadable: number;
}

function withAnswer<Row extends { id: string }>(
  before: Readings<Row>,
  { ids, at, rows, unreadable }: Answer<Row>,
): Readings<Row> {
  const after = new Map(before);
  const answered = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const row = answered.get(id) ?? null;
    // What is missing may be what could not be read.
    if (row !== null || unreadable === 0) after.set(id, { row, at });
  }
  return after;
}

function asKnown<Row extends { id: string }>(
  row: Row,
  readings: Readings<Row>,
  listReadAt: number,
): Listed<Row> {
  const reading = readings.get(row.id);
  if (!reading || reading.at < listReadAt) return row;
  return reading.row ?? { ...row, gone: true };
}
