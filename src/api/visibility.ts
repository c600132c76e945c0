import { useMutation, useQueryClient } from "@tanstack/react-query";

import { mutationHeaders, read } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { askMe } from "./me.ts";
import { ALL_ACTIVITY, ME_KEY } from "./query-client.ts";
import { meSchema, type Visibility } from "./schemas.ts";

/**
 * Says whether administrators may see one's sessions; what the server answers is who one is from then on. Errors:
 * `ApiError`; `policy-forbids` where members don't decide that.
 */
export function useSetVisibility() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ visibility, key }: { visibility: Visibility; key: string }) =>
      read(client.PATCH("/me", { params: { header: mutationHeaders(key) }, body: { visibility } }), meSchema),
    onSuccess: async (me) => {
      // A reading that was on its way before would bring back what was.
      await queryClient.cancelQueries({ queryKey: ME_KEY });
      queryClient.setQueryData(ME_KEY, me);
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ALL_ACTIVITY }),
  });
}

/** Asks the server now, past every cache. Errors: `ApiError`. */
export function useAskVisibility(): () => Promise<Visibility> {
  const connection = useConnection();
  return async () => (await askMe(connection)).visibility;
}
