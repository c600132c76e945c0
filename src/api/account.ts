import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { mutationHeaders, newIdempotencyKey } from "./client.ts";
import { useConnection, useEndConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { meQuery, useMe, useOptionalMe } from "./me.ts";
import { announceEnded, listenForEnded } from "./tabs.ts";

/**
 * The normal sign-out. Afterwards everything of the session is gone from the page, also when the server could
 * not be reached; the page that follows says which of the two it was.
 */
export function useSignOut() {
  const { client } = useConnection();
  const endConnection = useEndConnection();
  const me = useOptionalMe();
  return useMutation({
    mutationFn: () => client.POST("/sign-out", { params: { header: mutationHeaders(newIdempotencyKey()) } }),
    onSuccess: () => {
      if (me) announceEnded([me.sessionId]);
      endConnection({ cause: "signed_out", confirmed: true, others: null });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.sessionOver) return;
      endConnection({ cause: "signed_out", confirmed: false, others: null });
    },
  });
}

/** Asks the server at once, in hidden tabs too, when another tab says that this tab's session has ended. */
export function useNoticeEnd(): void {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const { sessionId } = useMe();
  useEffect(
    () =>
      listenForEnded((ended) => {
        if (!ended.includes(sessionId)) return;
        void queryClient.fetchQuery({ ...meQuery(client), staleTime: 0 }).catch(() => {});
      }),
    [client, queryClient, sessionId],
  );
}
