import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import type { ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { usePollAfter } from "./polling.ts";
import { ALL_SESSIONS } from "./query-client.ts";
import type { Session } from "./schemas.ts";
import { readSessionPage, type SessionPage } from "./session-page.ts";

// The first page is what a screen needs; whoever asks for more wants many.
const FIRST_PAGE = 25;
const NEXT_PAGE = 100;
const POLL_MS = 15_000;

// A refetch reads every page that is open; a person with a thousand sessions should not make a storm of it.
const SLOW_POLL_MS = 60_000;

/** Which of one's own sessions: those that can still act, or those that ended in the last 30 days. */
export type SessionGroup = "signed-in" | "ended";

const STATUSES = { "signed-in": ["active", "ending"], ended: ["ended"] } as const;

/** One's own sessions, page by page. Errors: `ApiError`. */
export function sessionsQuery(client: ApiClient, group: SessionGroup) {
  return infiniteQueryOptions({
    queryKey: [...ALL_SESSIONS, "list", group],
    queryFn: ({ pageParam, signal }) =>
      readSessionPage(
        client.GET("/sessions", {
          params: {
            query: {
              status: [...STATUSES[group]],
              limit: pageParam ? NEXT_PAGE : FIRST_PAGE,
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine,
  });
}

/** What all loaded pages say together. */
export interface SessionsList {
  sessions: Session[];
  /** Rows that were not as the contract says. */
  unreadable: number;
  /** How many there are, loaded or not. */
  total: number;
  activeCount: number;
  /** How many of the active ones deserve a look, loaded or not. */
  attentionCount: number;
}

/** All loaded pages as one list. */
export function combine({ pages }: InfiniteData<SessionPage, string | null>): SessionsList {
  // A list that moves while it is read can bring a row twice: the first reading stands, as it is the order's.
  const byId = new Map<string, Session>();
  for (const session of pages.flatMap((page) => page.sessions)) {
    if (!byId.has(session.id)) byId.set(session.id, session);
  }
  return {
    sessions: [...byId.values()],
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
    activeCount: pages[0]?.activeCount ?? 0,
    attentionCount: pages[0]?.attentionCount ?? 0,
  };
}

/** One's own sessions of a group, kept fresh by polling while the page is visible. */
export function useSessionsList(group: SessionGroup) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useInfiniteQuery({
    ...sessionsQuery(client, group),
    refetchInterval: ({ state }) =>
      pollAfter((state.data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS, state.error),
  });
}

/** Reads anew all that is shown of one's sessions; resolves when it is there, or could not be had. */
export function useRefreshSessions(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ALL_SESSIONS });
}
