import { useQueryClient } from "@tanstack/react-query";

import { useConnection } from "./connection.tsx";
import { sessionsQuery, type SessionGroup } from "./sessions.ts";

/** Begins a list anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartList(group: SessionGroup): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async () => {
    const { queryKey } = sessionsQuery(client, group);
    queryClient.setQueryData(
      queryKey,
      (list) => list && { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) },
    );
    await queryClient.invalidateQueries({ queryKey });
  };
}
