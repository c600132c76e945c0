import { queryOptions, useQuery } from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { orgSessionDetailsSchema, type OrgSession, type OrgSessionDetails } from "./org-session-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";
import { requireId } from "./require-id.ts";
import { ASKED_FOR } from "./send.ts";

const POLL_MS = 15_000;

function orgSessionQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ORG_LIVE, "session", id],
    queryFn: async ({ signal, client: queryClient, queryKey }): Promise<OrgSessionDetails> => {
      requireId(id);
      // Looking is logged: whoever opens it looks, though the panel asks again by itself.
      const opened = queryClient.getQueryData(queryKey) === undefined;
      return read(
        client.GET("/org/sessions/{id}", {
          params: { path: { id } },
          signal,
          ...(opened && { headers: ASKED_FOR }),
        }),
        orgSessionDetailsSchema,
      );
    },
  });
}

/**
 * One session of a member, kept fresh; as it was `listed`, and without details yet (`isPlaceholderData`), while its
 * answer is on its way. Errors: `ApiError`, 404 as `not-found`.
 */
export function useOrgSession(id: string, listed?: OrgSession) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({
    ...orgSessionQuery(client, id),
    placeholderData: () => listed && { ...listed, activity: null, history: [], related: [] },
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
