import { useQueryClient, type InfiniteData, type QueryClient, type QueryKey } from "@tanstack/react-query";

import { useConnection } from "./connection.tsx";
import { sessionsQuery, type SessionGroup } from "./sessions.ts";

/** Begins a list of sessions anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartList(group: SessionGroup): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return () => restartList(queryClient, sessionsQuery(client, group).queryKey);
}

/** Begins any list anew: all its pages but the first are forgotten, and that one is read again. */
export async function restartList(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  queryClient.setQueryData<InfiniteData<unknown>>(
    queryKey,
    (list) => list && { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) },
  );
  await queryClient.invalidateQueries({ queryKey });
}
