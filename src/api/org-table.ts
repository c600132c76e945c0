import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";

import type { ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { combineRows, FIRST_PAGE, NEXT_PAGE, READ_ONCE, type OrgPage } from "./org-list.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE, ORG_ROWS } from "./query-client.ts";
import { restartList } from "./restart-list.ts";
import { ASKED_FOR } from "./send.ts";
import { useTrueRows } from "./true-rows.ts";

const POLL_MS = 15_000;

/** What of a table is read. */
interface Part {
  limit: number;
  cursor?: string;
  facets?: boolean;
  id?: string[];
}

/** Whom a question names. */
interface Named {
  member?: string[];
  device?: string[];
}

/** One of the organization's big tables. */
interface OrgTable<Row, Kinds, Question> {
  /** In the cache. */
  name: string;
  /** Errors: `ApiError`. */
  readPage: (
    client: ApiClient,
    query: Part | (Question & Part),
    init: { signal: AbortSignal; headers?: Record<string, string> },
  ) => Promise<OrgPage<Row, Kinds>>;
}

/**
 * The rows of a big table, page by page, in the order in which they were first read: no row moves, comes or goes by
 * itself; what is looked at is kept true where it stands (`onSeen`). While another question is being answered, the
 * rows of the one before stay (`isPlaceholderData`). Errors: `ApiError`.
 */
export function useOrgTable<Row extends { id: string }, Kinds, Question extends Named>(
  { name, readPage }: OrgTable<Row, Kinds, Question>,
  question: Question,
) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const pollAfter = usePollAfter();
  const queryKey = [...ORG_ROWS, name, question];

  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      if (pageParam !== null) {
        return readPage(client, { ...question, limit: NEXT_PAGE, cursor: pageParam }, { signal });
      }
      // Looking at one member is logged: whoever opens it looks, though the panel asks again by itself.
      const looks = namesOne(question) && queryClient.getQueryData(queryKey) === undefined;
      return readPage(
        client,
        { ...question, limit: FIRST_PAGE, facets: true },
        { signal, ...(looks && { headers: ASKED_FOR }) },
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combineRows<Row, Kinds>,
    placeholderData: keepPreviousData,
    ...READ_ONCE,
  });
  const { onSeen, ...fresh } = useTrueRows<Row>({
    queryKey,
    rows: list.data?.rows,
    listReadAt: list.data?.readAt ?? 0,
    readThese: (ids, signal) => readPage(client, { id: ids, limit: ids.length }, { signal }),
  });

  const shown = list.isPlaceholderData ? undefined : list.data;
  const counts = useQuery({
    queryKey: [...ORG_LIVE, name, "counts", question, shown?.readAt],
    queryFn: async ({ signal }) => countsOf(await readPage(client, { ...question, limit: 1 }, { signal })),
    enabled: shown !== undefined,
    initialData: () => shown && countsOf(shown),
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
  return {
    list,
    /** As they are known by now. */
    rows: fresh.rows,
    onSeen,
    /** How reading again went: why it failed, and of when the rows are, by the server's clock. */
    fresh,
    /** How many there are by now. */
    counts: counts.data ?? (list.data && countsOf(list.data)),
    /** Other rows match by now than were read. */
    changed: shown !== undefined && counts.data !== undefined && counts.data.total !== shown.total,
    /** Begins anew with the first page; where that cannot be had, everything stays, and `list` says why. */
    restart: () => restartList(queryClient, queryKey),
  };
}

type Counts = Pick<OrgPage<unknown, unknown>, "total" | "count" | "hiddenMembers">;

function countsOf({ total, count, hiddenMembers }: Counts): Counts {
  return { total, count, hiddenMembers };
}

function namesOne({ member, device }: Named): boolean {
  return member?.length === 1 || device?.length === 1;
}
