import { queryOptions, useQuery } from "@tanstack/react-query";
import * as v from "valibot";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { idSchema } from "./id-schema.ts";
import { memberSchema } from "./member-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";

const POLL_MS = 15_000;

function memberQuery(client: ApiClient, id: string) {
  return queryOptions({
    queryKey: [...ORG_LIVE, "member", id],
    queryFn: async ({ signal }) => {
      if (!v.is(idSchema, id)) throw new ApiError({ kind: "problem", status: 404, type: "not-found" });
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
