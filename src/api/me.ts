import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection, type Connection } from "./connection.tsx";
import { usePollAfter } from "./polling.ts";
import { ME_KEY } from "./query-client.ts";
import { meSchema, type Me } from "./schemas.ts";

const POLL_MS = 30_000;

/** This browser is in another session now; what is shown belongs to the one before. */
export class SessionReplaced extends Error {}

/** Who is signed in, what they may do, and the rules that hold for them. Errors: `ApiError`. */
export function meQuery(client: ApiClient) {
  return queryOptions({
    queryKey: ME_KEY,
    queryFn: ({ client: queryClient, signal }) => readMe({ client, queryClient }, { signal }),
  });
}

type Asking = Pick<RequestInit, "signal"> & { headers?: Record<string, string> };

async function readMe(
  { client, queryClient }: { client: ApiClient; queryClient: QueryClient },
  asking: Asking,
): Promise<Me> {
  const me = await read(client.GET("/me", asking), meSchema);
  const known = queryClient.getQueryData<Me>(ME_KEY);
  if (known && known.sessionId !== me.sessionId) throw new SessionReplaced();
  return me;
}

/**
 * Asks for `Me` now. Its answer is no other's: a reading through the cache that somebody cancels resolves with what
 * was known before. Errors: `ApiError`, `SessionReplaced`.
 */
export async function askMe(
  connection: Pick<Connection, "client" | "queryClient">,
  asking: Asking = {},
): Promise<Me> {
  const me = await readMe(connection, asking);
  const { queryClient } = connection;
  // What was asked before must not come after it.
  await queryClient.cancelQueries({ queryKey: ME_KEY });
  // Emptied meanwhile it stays empty.
  queryClient.setQueryData<Me>(ME_KEY, (known) => known && me);
  return me;
}

/** Loads `Me` and keeps it fresh while the page is visible, so that an ended session is noticed on any page. */
export function useLoadMe() {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({ ...meQuery(client), refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error) });
}

/** `Me`, if it is known. */
export function useOptionalMe(): Me | undefined {
  const { client } = useConnection();
  // Reads the cache alone: whoever loads `Me` is above.
  return useQuery({ ...meQuery(client), enabled: false }).data;
}

/** `Me`, below the gate that has loaded it. */
export function useMe(): Me {
  const me = useOptionalMe();
  if (!me) throw new Error("useMe is for pages behind the sign-in gate");
  return me;
}

/** Asks for `Me` again, after the server has refused what the panel took for allowed. */
export function useRefreshMe(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ME_KEY });
}
