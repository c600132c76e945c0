import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import * as v from "valibot";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { sessionIdSchema, sessionSchema, type Session } from "./schemas.ts";
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

export const ALL_SESSIONS = ["sessions"];

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
  };
}

/** One's own sessions of a group, kept fresh by polling while the page is visible. */
export function useSessionsList(group: SessionGroup) {
  const { client } = useConnection();
  return useInfiniteQuery({
    ...sessionsQuery(client, group),
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS),
  });
}

/** Reads anew all that is shown of one's sessions. */
export function useRefreshSessions(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ALL_SESSIONS });
}

/** One of one's own sessions. Errors: `ApiError`; what can't be an id is not found without asking. */
export function sessionQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ALL_SESSIONS, "one", id],
    queryFn: async ({ signal }) => {
      if (!v.is(sessionIdSchema, id)) {
        throw new ApiError({ kind: "problem", status: 404, type: "not-found" });
      }
      return read(client.GET("/sessions/{id}", { params: { path: { id } }, signal }), sessionSchema);
    },
  });
}

/** One session, from the list while its own answer is on its way. Errors: `ApiError`, 404 as `not-found`. */
export function useSession(id: string) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return useQuery({
    ...sessionQuery(client, id),
    placeholderData: () => listedSession(queryClient, client, id),
    refetchInterval: POLL_MS,
  });
}

function listedSession(queryClient: QueryClient, client: ApiClient, id: string): Session | undefined {
  for (const group of ["signed-in", "ended"] as const) {
    const list = queryClient.getQueryData(sessionsQuery(client, group).queryKey);
    const found = list?.pages.flatMap((page) => page.sessions).find((session) => session.id === id);
    if (found) return found;
  }
  return undefined;
}
