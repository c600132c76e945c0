// Apart from the lists: the first screen does without.
import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { usePollAfter } from "./polling.ts";
import { ALL_SESSIONS } from "./query-client.ts";
import { requireId } from "./require-id.ts";
import { sessionDetailsSchema, type SessionDetails } from "./session-details.ts";
import { sessionsQuery } from "./sessions.ts";

const POLL_MS = 15_000;

/** One of one's own sessions, with its details. Errors: `ApiError`; what can't be an id is not found without asking. */
export function sessionQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ALL_SESSIONS, "one", id],
    queryFn: async ({ signal }) => {
      requireId(id);
      return read(client.GET("/sessions/{id}", { params: { path: { id } }, signal }), sessionDetailsSchema);
    },
  });
}

/** One session; from the list, and without details yet (`isPlaceholderData`), while its answer is on its way. Errors: `ApiError`, 404 as `not-found`. */
export function useSession(id: string) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const pollAfter = usePollAfter();
  return useQuery({
    ...sessionQuery(client, id),
    placeholderData: () => listedSession(queryClient, client, id),
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}

function listedSession(queryClient: QueryClient, client: ApiClient, id: string): SessionDetails | undefined {
  for (const group of ["signed-in", "ended"] as const) {
    const list = queryClient.getQueryData(sessionsQuery(client, group).queryKey);
    const found = list?.pages.flatMap((page) => page.sessions).find((session) => session.id === id);
    if (found) return { ...found, activity: null, history: [], related: [] };
  }
  return undefined;
}
