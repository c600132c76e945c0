import { useQueryClient, type QueryClient, type QueryKey } from "@tanstack/react-query";

import { useConnection } from "./connection.tsx";
import { sessionsQuery, type SessionGroup } from "./sessions.ts";

/** Begins a list of sessions anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartList(group: SessionGroup): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return () => restartList(queryClient, sessionsQuery(client, group).queryKey);
}

/**
 * Begins any list anew: reads its first page again, and forgets the others once that is there. Where it cannot be had,
 * the list stays as it was and has the error (`isRefetchError`).
 */
export async function restartList(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = queryClient.getQueryCache().find({ queryKey, exact: true });
  if (!query) return;
  const { options } = query;
  const firstPage = { ...options, pages: 1 };
  const reading = query.fetch(firstPage, { cancelRefetch: true });
  // For whatever reads it next.
  query.setOptions(options);
  // The list has the error.
  await reading.catch(() => {});
}
