import { queryOptions, useQuery } from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { memberSchema } from "./member-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";
import { requireId } from "./require-id.ts";

const POLL_MS = 15_000;

function memberQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ORG_LIVE, "member", id],
    queryFn: async ({ signal }) => {
      requireId(id);
      return read(client.GET("/org/members/{id}", { params: { path: { id } }, signal }), memberSchema);
    },
  });
}

/** One member, kept fresh. Errors: `ApiError`, 404 as `not-found`; what can't be an id is not found without asking. */
export function useMember(id: string) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({
    ...memberQuery(client, id),
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
