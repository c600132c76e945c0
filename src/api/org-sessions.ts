import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { serverNow } from "#src/lib/server-clock.ts";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { operations } from "./contract.gen.ts";
import { readRows } from "./list-schema.ts";
import { combineRows, FIRST_PAGE, NEXT_PAGE, READ_ONCE, type OrgPage } from "./org-list.ts";
import {
  orgSessionPageSchema,
  orgSessionSchema,
  type OrgSession,
  type OrgSessionFacets,
} from "./org-session-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE, ORG_ROWS } from "./query-client.ts";
import { restartList } from "./restart-list.ts";
import { useTrueRows } from "./true-rows.ts";

const POLL_MS = 15_000;

type Query = NonNullable<operations["listOrgSessions"]["parameters"]["query"]>;

/** Which of everybody's sessions, and in what order: the contract's parameters. */
export type OrgSessionsQuestion = Omit<Query, "id" | "limit" | "cursor" | "facets" | "createdSince">;

type SessionsPage = OrgPage<OrgSession, OrgSessionFacets>;

async function readPage(client: ApiClient, query: Query, signal: AbortSignal) {
  const { items, activeCount, ...envelope } = await read(
    client.GET("/org/sessions", { params: { query }, signal }),
    orgSessionPageSchema,
  );
  return { ...envelope, count: activeCount, ...readRows(items, orgSessionSchema), readAt: serverNow() };
}

function orgSessionsQuery(client: ApiClient, question: OrgSessionsQuestion) {
  return infiniteQueryOptions({
    queryKey: [...ORG_ROWS, "sessions", question],
    queryFn: ({ pageParam, signal }): Promise<SessionsPage> =>
      readPage(
        client,
        {
          ...question,
          ...(pageParam === null
            ? { limit: FIRST_PAGE, facets: true }
            : { limit: NEXT_PAGE, cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combineRows<OrgSession, OrgSessionFacets>,
    ...READ_ONCE,
  });
}

/**
 * Everybody's sessions, page by page, in the order in which they were first read: no row moves, comes or goes by
 * itself; what is looked at is kept true where it stands (`onSeen`). While another question is being answered, the
 * rows of the one before stay (`isPlaceholderData`). Errors: `ApiError`.
 */
export function useOrgSessions(question: OrgSessionsQuestion) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const query = orgSessionsQuery(client, question);
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  const { onSeen, ...fresh } = useTrueRows<OrgSession>({
    queryKey: query.queryKey,
    rows: list.data?.rows,
    listReadAt: list.data?.readAt ?? 0,
    readThese: (ids, signal) => readPage(client, { id: ids, limit: ids.length }, signal),
  });
  return {
    list,
    /** As they are known by now. */
    rows: fresh.rows,
    onSeen,
    /** How reading again went: why it failed, and of when the rows are, by the server's clock. */
    fresh,
    /** Begins anew with the first page. */
    restart: () => restartList(queryClient, query.queryKey),
  };
}

/** What changes beside the rows: how many sessions are active, and how many that match are new since the list. */
export function useOrgSessionsNow(
  question: OrgSessionsQuestion,
  list: { readAt: number; count: number } | undefined,
) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  // The answer's clock counts whole seconds.
  const createdSince = new Date(Math.ceil(((list?.readAt ?? 0) + 1) / 1_000) * 1_000).toISOString();
  return useQuery({
    queryKey: [...ORG_LIVE, "sessions", "now", question, createdSince],
    queryFn: async ({ signal }) => {
      const { total, activeCount } = await read(
        client.GET("/org/sessions", { params: { query: { ...question, createdSince, limit: 1 } }, signal }),
        orgSessionPageSchema,
      );
      return { created: total, activeCount };
    },
    enabled: list !== undefined,
    initialData: () => list && { created: 0, activeCount: list.count },
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
