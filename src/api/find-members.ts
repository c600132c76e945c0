import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { read } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { readRows } from "./list-schema.ts";
import { memberPageSchema, memberRefSchema } from "./member-schemas.ts";
import { ORG_ROWS } from "./query-client.ts";

const MOST = 20;

/** The first members whom the text finds, by name; nobody for an empty one. Errors: `ApiError`. */
export function useFoundMembers(text: string) {
  const { client } = useConnection();
  return useQuery({
    queryKey: [...ORG_ROWS, "found-members", text],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        client.GET("/org/members", { params: { query: { q: text, sort: "name", limit: MOST } }, signal }),
        memberPageSchema,
      );
      return readRows(items, memberRefSchema).rows;
    },
    enabled: text !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
