import { useMutation, useQueryClient } from "@tanstack/react-query";

import { mutationHeaders, read } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { readOwnAnew } from "./query-client.ts";
import { sessionSchema } from "./schemas.ts";
import { showSession } from "./show-session.ts";

/** What a person says of a session: that it is theirs, or that it is not. */
export interface Judgement {
  /** Of the session. */
  id: string;
  verdict: "me" | "not_me";
  /** One per intent: a retry keeps it, so that it cannot act twice. */
  key: string;
}

/**
 * Says whether a session is one's own; resolves with the session as the server then has it, and shows that
 * wherever the session is shown. Errors: `ApiError`; of type `step-up-required` where the person did not want to
 * prove who they are: nothing was changed then. If its `outcomeUnknown`, ask with `useAskSession`.
 */
export function useJudgeSession() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, verdict, key }: Judgement) =>
      read(
        client.POST("/sessions/{id}/verdict", {
          params: { path: { id }, header: mutationHeaders(key) },
          body: { verdict },
        }),
        sessionSchema,
      ),
    onSuccess: (session) => showSession(queryClient, client, session),
    // A verdict changes the signals of other sessions as well, and is an event of its own.
    onSettled: () => readOwnAnew(queryClient),
  });
}
