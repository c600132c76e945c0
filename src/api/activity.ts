import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import {
  activityEventSchema,
  activityPageSchema,
  type ActivityAction,
  type ActivityEvent,
} from "./activity-schemas.ts";
import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { readRows } from "./list-schema.ts";
import { usePollAfter } from "./polling.ts";
import { ALL_ACTIVITY } from "./query-client.ts";
import { restartList } from "./restart-list.ts";

// What a screen holds; whoever asks for more is looking for something.
const FIRST_PAGE = 10;
const NEXT_PAGE = 50;
const POLL_MS = 15_000;

// A refetch reads every page that is open.
const SLOW_POLL_MS = 60_000;

/**
 * Which of one's own events: of these actions (all, if absent), from this moment on (RFC 3339; all, if absent);
 * and how many of them at first (ten, if absent).
 */
export interface ActivityFilter {
  actions?: ActivityAction[];
  since?: string;
  limit?: number;
}

/** A page of events, with the rows that were not as the contract says kept apart and counted. */
interface ActivityPage {
  events: ActivityEvent[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
}

/** One's own events, the newest first, page by page. Errors: `ApiError`. */
export function activityQuery(client: ApiClient, { actions, since, limit = FIRST_PAGE }: ActivityFilter) {
  return infiniteQueryOptions({
    queryKey: [...ALL_ACTIVITY, { actions: actions?.toSorted(), since, limit }],
    queryFn: async ({ pageParam, signal }): Promise<ActivityPage> => {
      const query = {
        ...(actions && { action: actions }),
        ...(since !== undefined && { since }),
        limit: pageParam ? NEXT_PAGE : limit,
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      const { items, ...envelope } = await read(
        client.GET("/activity", { params: { query }, signal }),
        activityPageSchema,
      );
      const { rows: events, unreadable } = readRows(items, activityEventSchema);
      return { ...envelope, events, unreadable };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine,
  });
}

/** What all loaded pages say together. */
export interface ActivityList {
  events: ActivityEvent[];
  /** Rows that were not as the contract says. */
  unreadable: number;
  /** How many there are, loaded or not. */
  total: number;
}

function combine({ pages }: InfiniteData<ActivityPage, string | null>): ActivityList {
  // A list that grows while it is read brings a row twice.
  const byId = new Map(pages.flatMap(({ events }) => events).map((event) => [event.id, event]));
  return {
    events: [...byId.values()],
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
  };
}

/** One's own events, kept fresh by polling while the page is visible. Errors: `ApiError`. */
export function useActivity(filter: ActivityFilter = {}) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useInfiniteQuery({
    ...activityQuery(client, filter),
    refetchInterval: ({ state }) =>
      pollAfter((state.data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS, state.error),
  });
}

/** Begins the list anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartActivity(filter: ActivityFilter = {}): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return () => restartList(queryClient, activityQuery(client, filter).queryKey);
}
