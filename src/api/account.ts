import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import { mutationHeaders, newIdempotencyKey } from "./client.ts";
import { useConnection, useEndConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { meQuery, useMe, useOptionalMe } from "./me.ts";
import { announceEnded, listenToTabs } from "./tabs.ts";

/**
 * The normal sign-out; one request, however often it is asked for. Afterwards everything of the session is gone
 * from the page, also when the server did not confirm it; the page that follows says which of the two it was.
 */
export function useSignOut() {
  const { client } = useConnection();
  const endConnection = useEndConnection();
  const me = useOptionalMe();
  const asked = useRef(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (key: string) => client.POST("/sign-out", { params: { header: mutationHeaders(key) } }),
    onSuccess: () => {
      if (me) announceEnded([me.sessionId]);
      endConnection({ cause: "signed_out", confirmed: true, others: null });
    },
    onError: (error, key) => {
      if (error instanceof ApiError && error.sessionOver) return;
      const answered = error instanceof ApiError && error.status > 0;
      endConnection({ cause: "signed_out", confirmed: false, others: null, retry: { key, answered } });
    },
  });
  return {
    isPending,
    mutate: () => {
      if (asked.current) return;
      asked.current = true;
      mutate(newIdempotencyKey());
    },
  };
}

/** Sends an unconfirmed sign-out once more. Resolves when the session is over by the word of the server. */
export function useRetrySignOut(key: string): () => Promise<void> {
  const { client } = useConnection();
  return async () => {
    try {
      await client.POST("/sign-out", { params: { header: mutationHeaders(key) } });
    } catch (error) {
      if (!(error instanceof ApiError && error.sessionOver)) throw error;
    }
  };
}

/** Asks the server at once, in hidden tabs too, when another tab tells of something that may concern this session. */
export function useHeedTabs(): void {
  const connection = useConnection();
  const { sessionId } = useMe();
  useEffect(
    () =>
      listenToTabs((message) => {
        if (message.type === "ended") {
          if (!message.sessionIds.includes(sessionId)) return;
          connection.signedOutHere = true;
        }
        const { client, queryClient } = connection;
        void queryClient.fetchQuery({ ...meQuery(client), staleTime: 0 }).catch(() => {});
      }),
    [connection, sessionId],
  );
}
