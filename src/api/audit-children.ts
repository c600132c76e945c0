import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { auditChildPageSchema, auditChildSchema, type AuditEntry } from "./audit-schemas.ts";
import { read } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { readRows } from "./list-schema.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_ROWS } from "./query-client.ts";

const PAGE = 50;
const POLL_MS = 5_000;

/**
 * What became of each item of a wide act, one page at a time: there can be tens of thousands. As long as the act is
 * under way the page is kept fresh, and it is read anew at its end. Errors: `ApiError`.
 */
export function useAuditChildren({ id, outcome }: Pick<AuditEntry, "id" | "outcome">) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  // Of the pages until the one that is shown: the server gives the way forward alone.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const cursor = cursors.at(-1) ?? null;
  const page = useQuery({
    queryKey: [...ORG_ROWS, "audit-children", id, outcome, cursor],
    queryFn: async ({ signal }) => {
      const { items, ...envelope } = await read(
        client.GET("/audit/{id}/children", {
          params: { path: { id }, query: { limit: PAGE, ...(cursor !== null && { cursor }) } },
          signal,
        }),
        auditChildPageSchema,
      );
      const { rows: children, unreadable } = readRows(items, auditChildSchema);
      return { ...envelope, children, unreadable };
    },
    staleTime: outcome === "accepted" ? 0 : Infinity,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => outcome === "accepted" && pollAfter(POLL_MS, state.error),
  });
  const next = page.isPlaceholderData ? null : (page.data?.nextCursor ?? null);
  return {
    ...page,
    /** How many come before the page. */
    before: (cursors.length - 1) * PAGE,
    goOn: next === null ? null : () => setCursors([...cursors, next]),
    goBack: cursors.length === 1 ? null : () => setCursors(cursors.slice(0, -1)),
    /** Begins with the first page again, after the server has lost the place. */
    restart: () => setCursors([null]),
  };
}
