import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { serverNow } from "#src/lib/server-clock.ts";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { operations } from "./contract.gen.ts";
import { readRows } from "./list-schema.ts";
import {
  orgDevicePageSchema,
  orgDeviceSchema,
  type OrgDevice,
  type OrgDeviceFacets,
} from "./org-device-schemas.ts";
import { combineRows, FIRST_PAGE, NEXT_PAGE, READ_ONCE, type OrgPage } from "./org-list.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE, ORG_ROWS } from "./query-client.ts";
import { restartList } from "./restart-list.ts";
import { useTrueRows } from "./true-rows.ts";

const POLL_MS = 15_000;

type Query = NonNullable<operations["listOrgDevices"]["parameters"]["query"]>;

/** Which of everybody's devices, and in what order: the contract's parameters. */
export type OrgDevicesQuestion = Omit<Query, "id" | "limit" | "cursor" | "facets">;

async function readPage(client: ApiClient, query: Query, signal: AbortSignal) {
  const { items, trustedCount, ...envelope } = await read(
    client.GET("/org/devices", { params: { query }, signal }),
    orgDevicePageSchema,
  );
  return { ...envelope, count: trustedCount, ...readRows(items, orgDeviceSchema), readAt: serverNow() };
}

function orgDevicesQuery(client: ApiClient, question: OrgDevicesQuestion) {
  return infiniteQueryOptions({
    queryKey: [...ORG_ROWS, "devices", question],
    queryFn: ({ pageParam, signal }): Promise<OrgPage<OrgDevice, OrgDeviceFacets>> =>
      readPage(
        client,
        {
          ...question,
          ...(pageParam === null
            ? { limit: FIRST_PAGE, facets: true }
            : { limit: NEXT_PAGE, cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combineRows<OrgDevice, OrgDeviceFacets>,
    ...READ_ONCE,
  });
}

/** Everybody's devices, in the same way as `useOrgSessions`. Errors: `ApiError`. */
export function useOrgDevices(question: OrgDevicesQuestion) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const query = orgDevicesQuery(client, question);
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  const { onSeen, ...fresh } = useTrueRows<OrgDevice>({
    queryKey: query.queryKey,
    rows: list.data?.rows,
    listReadAt: list.data?.readAt ?? 0,
    readThese: (ids, signal) => readPage(client, { id: ids, limit: ids.length }, signal),
  });
  return { list, rows: fresh.rows, onSeen, fresh, restart: () => restartList(queryClient, query.queryKey) };
}

/** How many of everybody's devices are trusted by now, whatever the filter. */
export function useTrustedNow(list: { readAt: number; count: number } | undefined) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({
    queryKey: [...ORG_LIVE, "devices", "trusted", list?.readAt],
    queryFn: async ({ signal }) => {
      const { trustedCount } = await read(
        client.GET("/org/devices", { params: { query: { limit: 1 } }, signal }),
        orgDevicePageSchema,
      );
      return trustedCount;
    },
    enabled: list !== undefined,
    initialData: () => list?.count,
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
