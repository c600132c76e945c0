import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
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
    queryFn: async ({ client: cache, signal }) => {
      const me = await read(client.GET("/me", { signal }), meSchema);
      const known = cache.getQueryData<Me>(ME_KEY);
      if (known && known.sessionId !== me.sessionId) throw new SessionReplaced();
      return me;
    },
  });
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
