import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import { auditEntrySchema, auditPageSchema, type AuditEntry } from "./audit-schemas.ts";
import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { operations } from "./contract.gen.ts";
import { eachOnce } from "./each-once.ts";
import { readRows } from "./list-schema.ts";
import { usePollAfter } from "./polling.ts";
import { ALL_AUDIT, ORG_ROWS } from "./query-client.ts";
import { requireId } from "./require-id.ts";
import { restartList } from "./restart-list.ts";

const FIRST_PAGE = 50;
const NEXT_PAGE = 100;
const POLL_MS = 15_000;
const UNDER_WAY_POLL_MS = 5_000;

// Acts that are not at their end yet; more of them than this are not asked for one by one.
const MOST_UNDER_WAY = 5;

/** Which entries; what is left out does not filter. Times are RFC 3339. */
export type AuditFilter = Omit<
  NonNullable<operations["listAudit"]["parameters"]["query"]>,
  "limit" | "cursor"
>;

/** A page of entries, with the rows that were not as the contract says kept apart and counted. */
export interface AuditPage {
  entries: AuditEntry[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
}

/** What all loaded pages say together. */
type AuditList = Omit<AuditPage, "nextCursor">;

/** One page of the log. Errors: `ApiError`. */
export async function readAuditPage(
  client: ApiClient,
  filter: AuditFilter,
  { limit, cursor, signal }: { limit: number; cursor: string | null; signal: AbortSignal },
): Promise<AuditPage> {
  const query = { ...filter, limit, ...(cursor !== null && { cursor }) };
  const { items, ...envelope } = await read(
    client.GET("/audit", { params: { query }, signal }),
    auditPageSchema,
  );
  const { rows: entries, unreadable } = readRows(items, auditEntrySchema);
  return { ...envelope, entries, unreadable };
}

function auditQuery(client: ApiClient, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: [...ORG_ROWS, "audit", filter],
    queryFn: ({ pageParam, signal }) =>
      readAuditPage(client, filter, {
        limit: pageParam === null ? FIRST_PAGE : NEXT_PAGE,
        cursor: pageParam,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Nothing of what is read moves by itself: what is new is read apart from it, below.
    staleTime: Infinity,
    refetchOnReconnect: false,
    select: combine,
  });
}

function combine({ pages }: InfiniteData<AuditPage, string | null>): AuditList {
  return {
    entries: eachOnce(pages.map(({ entries }) => entries)),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
  };
}

/**
 * The audit log, page by page, the newest first. What was read keeps its place; what has come to its end since tells
 * so. `fresh` says how many entries are new since, and `showFresh` puts them first.
 * Errors: `ApiError`.
 */
export function useAudit(filter: AuditFilter) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const pollAfter = usePollAfter();
  const query = auditQuery(client, filter);
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  const shown = list.isPlaceholderData ? undefined : list.data;

  const newest = useQuery({
    queryKey: [...ALL_AUDIT, "newest", filter],
    queryFn: ({ signal }) => readAuditPage(client, filter, { limit: FIRST_PAGE, cursor: null, signal }),
    enabled: shown !== undefined,
    // The same answer need not be asked for twice.
    initialData: () => queryClient.getQueryData(query.queryKey)?.pages[0],
    initialDataUpdatedAt: () => queryClient.getQueryState(query.queryKey)?.dataUpdatedAt,
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
  const again = useUnderWay(shown?.entries ?? []);

  const known = new Set(shown?.entries.map(({ id }) => id));
  const unknown = shown && newest.data ? freshOf(newest.data.entries, known) : [];
  const since = new Map([...(newest.data?.entries ?? []), ...again].map((entry) => [entry.id, entry]));
  // Whether what is new is all there: it reaches down to something known, or to the log's end.
  const overlaps =
    newest.data !== undefined &&
    (unknown.length < newest.data.entries.length || newest.data.nextCursor === null);

  return {
    ...list,
    data: list.data && {
      ...list.data,
      entries: list.data.entries.map((entry) => since.get(entry.id) ?? entry),
    },
    newest,
    /** At least so many, where `all` is false; `first` is the newest. */
    fresh: { count: unknown.length, all: overlaps, first: unknown[0]?.id ?? null },
    showFresh: async () => {
      if (newest.data && overlaps) {
        queryClient.setQueryData(
          query.queryKey,
          (before) => before && putFirst(before, unknown, newest.data.total),
        );
      } else await restartList(queryClient, query.queryKey);
    },
    restart: () => restartList(queryClient, query.queryKey),
  };
}

/** What stands before the first entry that is known. */
function freshOf(newest: readonly AuditEntry[], known: ReadonlySet<string>): AuditEntry[] {
  const at = newest.findIndex(({ id }) => known.has(id));
  return at < 0 ? [...newest] : newest.slice(0, at);
}

function putFirst(
  { pages: [first, ...rest], pageParams }: InfiniteData<AuditPage>,
  fresh: readonly AuditEntry[],
  total: number,
): InfiniteData<AuditPage> {
  if (!first) return { pages: rest, pageParams };
  return { pages: [{ ...first, entries: [...fresh, ...first.entries], total }, ...rest], pageParams };
}

/** Those of the loaded entries that were under way when they were read, as they are now. */
function useUnderWay(entries: readonly AuditEntry[]): AuditEntry[] {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useQueries({
    queries: entries
      .filter(({ outcome }) => outcome === "accepted")
      .slice(0, MOST_UNDER_WAY)
      .map(({ id }) => ({ ...entryQuery(client, id), refetchInterval: underWayPoll(pollAfter) })),
    combine: (queries) => queries.flatMap(({ data }) => data ?? []),
  });
}

function entryQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ALL_AUDIT, "entry", id],
    queryFn: async ({ signal }) => {
      requireId(id);
      return read(client.GET("/audit/{id}", { params: { path: { id } }, signal }), auditEntrySchema);
    },
  });
}

type PolledEntry = { state: { data: AuditEntry | undefined; error: Error | null } };

function underWayPoll(pollAfter: ReturnType<typeof usePollAfter>) {
  return ({ state: { data, error } }: PolledEntry) =>
    data?.outcome === "accepted" && pollAfter(UNDER_WAY_POLL_MS, error);
}

/**
 * One entry, kept fresh as long as what it tells of is under way. Errors: `ApiError`, 404 as `not-found`; what can't be
 * an id is not found without asking.
 */
export function useAuditEntry(id: string) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const pollAfter = usePollAfter();
  return useQuery({
    ...entryQuery(client, id),
    refetchInterval: underWayPoll(pollAfter),
    // The log knows all of it already.
    placeholderData: () =>
      queryClient
        .getQueriesData<InfiniteData<AuditPage>>({ queryKey: [...ORG_ROWS, "audit"] })
        .flatMap(([, list]) => list?.pages ?? [])
        .flatMap(({ entries }) => entries)
        .find((entry) => entry.id === id),
  });
}
