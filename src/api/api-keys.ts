import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import { serverNow } from "#src/lib/server-clock.ts";

import {
  apiKeyDetailsSchema,
  apiKeyPageSchema,
  apiKeySchema,
  type ApiKey,
  type ApiKeyDetails,
} from "./api-key-schemas.ts";
import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { eachOnce } from "./each-once.ts";
import { readRows } from "./list-schema.ts";
import { ALL_API_KEYS, pollAfter } from "./query-client.ts";
import { requireId } from "./require-id.ts";
import { restartList } from "./restart-list.ts";

const FIRST_PAGE = 50;
const NEXT_PAGE = 100;

// No event tells what a program does: keys are polled also while events flow.
const POLL_MS = 30_000;

// A refetch reads every page that is open.
const SLOW_POLL_MS = 120_000;

interface Page {
  keys: ApiKey[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
  readAt: number;
}

/** What all loaded pages say together. */
export interface ApiKeysList {
  keys: ApiKey[];
  /** Rows that were not as the contract says. */
  unreadable: number;
  /** How many there are, loaded or not. */
  total: number;
  /** When the answer was given, by the server's clock, in milliseconds: the hours are counted back from then. */
  readAt: number;
}

function apiKeysQuery(client: ApiClient) {
  return infiniteQueryOptions({
    queryKey: [...ALL_API_KEYS, "list"],
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const query = {
        limit: pageParam ? NEXT_PAGE : FIRST_PAGE,
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      const answer = client.GET("/api-keys", { params: { query }, signal });
      const { items, ...envelope } = await read(answer, apiKeyPageSchema);
      const { rows, unreadable } = readRows(items, apiKeySchema);
      return { ...envelope, keys: rows, unreadable, readAt: serverNow() };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine,
  });
}

function combine({ pages }: InfiniteData<Page, string | null>): ApiKeysList {
  return {
    keys: eachOnce(pages.map(({ keys }) => keys)),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
    readAt: pages[0]?.readAt ?? serverNow(),
  };
}

/** The organization's API keys, the most recently used first; kept fresh while the page is visible. Errors: `ApiError`. */
export function useApiKeys() {
  const { client } = useConnection();
  return useInfiniteQuery({
    ...apiKeysQuery(client),
    refetchInterval: ({ state }) =>
      pollAfter((state.data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS, state.error),
  });
}

/** Begins the list anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartApiKeys(): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return () => restartList(queryClient, apiKeysQuery(client).queryKey);
}

/** A key with who called lately, and when that was read, by the server's clock, in milliseconds. */
interface ApiKeyReading {
  apiKey: ApiKeyDetails;
  readAt: number;
}

/** One key with its details, kept fresh. Errors: `ApiError`, 404 as `not-found`; what can't be an id is not asked for. */
export function useApiKey(id: string) {
  const { client } = useConnection();
  return useQuery({
    ...queryOptions({
      queryKey: [...ALL_API_KEYS, "one", id],
      queryFn: async ({ signal }): Promise<ApiKeyReading> => {
        requireId(id);
        const answer = client.GET("/api-keys/{id}", { params: { path: { id } }, signal });
        return { apiKey: await read(answer, apiKeyDetailsSchema), readAt: serverNow() };
      },
    }),
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
