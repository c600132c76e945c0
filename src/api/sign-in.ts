import { useMutation, useQueryClient } from "@tanstack/react-query";

import { mutationHeaders, newIdempotencyKey, read } from "./client.ts";
import { type Connection, useConnection } from "./connection.tsx";
import { meQuery } from "./me.ts";
import { meSchema } from "./schemas.ts";
import { SIGN_IN_OPTIONS_KEY } from "./sign-in-options.ts";
import { announceSignIn } from "./tabs.ts";

/** Signs in with `{ email, password, trustDevice?, remember? }`; afterwards `Me` is known. Errors: `ApiError`. */
export function useSignIn() {
  const connection = useConnection();
  const { client } = connection;
  const queryClient = useQueryClient();
  return useMutation({
    // No cache keeps what was typed.
    gcTime: 0,
    mutationFn: (body: { email: string; password: string; trustDevice?: boolean; remember?: boolean }) =>
      read(
        client.POST("/sign-in", { params: { header: mutationHeaders(newIdempotencyKey()) }, body }),
        meSchema,
      ),
    onSuccess: (me) => {
      settleSignOut(connection);
      // Whatever this tab has shown before may be another person's, but for the form that is still there.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SIGN_IN_OPTIONS_KEY[0] });
      queryClient.setQueryData(meQuery(client).queryKey, me);
      announceSignIn();
    },
  });
}

/** A sign-out that is answered later was of the session before. */
function settleSignOut(connection: Connection): void {
  connection.signingOut = false;
}
