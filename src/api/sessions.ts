import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";

import { mutationHeaders, read, type ApiClient } from "./client.ts";
import { useConnection, useEndConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { sessionSchema, terminationResultSchema, type Session, type TerminationOutcome } from "./schemas.ts";
import { readSessionPage, type SessionPage } from "./session-page.ts";
import { announceEnded } from "./tabs.ts";

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

function combine({ pages }: InfiniteData<SessionPage, string | null>): SessionsList {
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

function sessionQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ALL_SESSIONS, "one", id],
    queryFn: ({ signal }) =>
      read(client.GET("/sessions/{id}", { params: { path: { id } }, signal }), sessionSchema),
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

/** An act, with the key that keeps its retries from acting twice. */
interface Keyed {
  key: string;
}

/**
 * Ends one session; resolves with the session as the server then has it: `ended`, or `ending` with `effectiveBy`.
 * Ending the current one ends the panel's connection. Errors: `ApiError`; if its `outcomeUnknown`, ask with
 * `useAskSession`.
 */
export function useTerminateSession() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const endConnection = useEndConnection();
  return useMutation({
    mutationFn: ({ id, key }: Keyed & { id: string }) =>
      read(
        client.POST("/sessions/{id}/terminate", {
          params: { path: { id }, header: mutationHeaders(key) },
        }),
        sessionSchema,
      ),
    onSuccess: (session) => {
      if (session.status === "ended") announceEnded([session.id]);
      if (session.current) {
        endConnection({ cause: "signed_out", confirmed: true, others: null });
        return;
      }
      showInLists(queryClient, client, session);
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ALL_SESSIONS }),
  });
}

/** Asks the server for a session now, past every cache; null if it has none such any more. */
export function useAskSession(): (id: string) => Promise<Session | null> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async (id) => {
    try {
      return await queryClient.fetchQuery({ ...sessionQuery(client, id), staleTime: 0 });
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  };
}

/** Reads the list of those signed in now, past every cache. Errors: `ApiError`. */
export function useAskSessions(): () => Promise<SessionsList> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async () => combine(await queryClient.fetchInfiniteQuery({ ...sessionsQuery(client, "signed-in"), staleTime: 0 }));
}

export type TerminateRequest = { scope: "others" } | { scope: "all" } | { ids: string[] };

/**
 * Ends several sessions; resolves with an outcome for each. `all` ends the panel's connection too. Errors:
 * `ApiError`; if its `outcomeUnknown`, the same request with the same key tells what became of it.
 */
export function useTerminateSessions() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const endConnection = useEndConnection();
  return useMutation({
    mutationFn: async ({ key, request }: Keyed & { request: TerminateRequest }) => {
      const result = await read(
        client.POST("/sessions/terminate", { params: { header: mutationHeaders(key) }, body: request }),
        terminationResultSchema,
      );
      return result.outcomes;
    },
    onSuccess: (outcomes, { request }) => {
      announceEnded(endedIds(outcomes));
      if ("scope" in request && request.scope === "all") {
        const count = (wanted: TerminationOutcome["outcome"][]) =>
          outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
        endConnection({
          cause: "signed_out",
          confirmed: true,
          others: { ending: count(["ending"]), failed: count(["failed", "refused"]) },
        });
      }
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ALL_SESSIONS }),
  });
}

function endedIds(outcomes: TerminationOutcome[]): string[] {
  return outcomes.filter(({ outcome }) => outcome === "ended").map(({ id }) => id);
}

// The server's own answer about a session stands wherever that session is shown, until the lists are read anew.
function showInLists(queryClient: QueryClient, client: ApiClient, session: Session): void {
  queryClient.setQueryData(sessionQuery(client, session.id).queryKey, session);
  queryClient.setQueryData(sessionsQuery(client, "signed-in").queryKey, (list) =>
    list && {
      ...list,
      pages: list.pages.map((page) => ({
        ...page,
        sessions: page.sessions.map((listed) => (listed.id === session.id ? session : listed)),
      })),
    },
  );
}
