import { useQuery } from "@tanstack/react-query";

import { serverNow } from "#src/lib/server-clock.ts";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { operations } from "./contract.gen.ts";
import { readRows } from "./list-schema.ts";
import { orgSessionPageSchema, orgSessionSchema } from "./org-session-schemas.ts";
import { useOrgTable } from "./org-table.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";

const POLL_MS = 15_000;

type Query = NonNullable<operations["listOrgSessions"]["parameters"]["query"]>;

/** Which of everybody's sessions, and in what order: the contract's parameters. */
export type OrgSessionsQuestion = Omit<Query, "id" | "limit" | "cursor" | "facets" | "createdSince">;

async function readPage(
  client: ApiClient,
  query: Query,
  init: { signal: AbortSignal; headers?: Record<string, string> },
) {
  const { items, activeCount, ...envelope } = await read(
    client.GET("/org/sessions", { params: { query }, ...init }),
    orgSessionPageSchema,
  );
  return { ...envelope, count: activeCount, ...readRows(items, orgSessionSchema), readAt: serverNow() };
}

const table = { name: "sessions", readPage };

/** Everybody's sessions. */
export function useOrgSessions(question: OrgSessionsQuestion) {
  return useOrgTable(table, question);
}

/** How many sessions that match are new since the list was read. */
export function useNewSessions(question: OrgSessionsQuestion, list: { readAt: number } | undefined): number {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  // The answer's clock counts whole seconds.
  const createdSince = new Date(Math.ceil(((list?.readAt ?? 0) + 1) / 1_000) * 1_000).toISOString();
  const { data } = useQuery({
    queryKey: [...ORG_LIVE, "sessions", "new", question, createdSince],
    queryFn: async ({ signal }) => {
      const { total } = await readPage(client, { ...question, createdSince, limit: 1 }, { signal });
      return total;
    },
    enabled: list !== undefined,
    initialData: 0,
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
  return data;
}
