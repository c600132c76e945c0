import { queryOptions, useQuery } from "@tanstack/react-query";
import * as v from "valibot";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";

export const SIGN_IN_OPTIONS_KEY = ["sign-in-options"];

/** What the sign-in page may offer; null: it is not offered, or the server can't know yet. */
export const signInOptionsSchema = v.object({
  rememberMe: v.nullable(v.object({ duration: v.nullable(v.number()) })),
  deviceTrust: v.nullable(v.object({ duration: v.nullable(v.number()) })),
});
export type SignInOptions = v.InferOutput<typeof signInOptionsSchema>;

const NOTHING: SignInOptions = { rememberMe: null, deviceTrust: null };

export function signInOptionsQuery(client: ApiClient) {
  return queryOptions({
    queryKey: SIGN_IN_OPTIONS_KEY,
    queryFn: ({ signal }) => read(client.GET("/sign-in", { signal }), signInOptionsSchema),
    // What stands in a form that is being filled in neither comes late nor goes.
    staleTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

/** What may be chosen when signing in: nothing, as long as the server has not said so, whatever keeps it from it. */
export function useSignInOptions(): SignInOptions {
  const { client } = useConnection();
  return useQuery(signInOptionsQuery(client)).data ?? NOTHING;
}
