// Apart from what asks: the first screen does without.
import { useMutation } from "@tanstack/react-query";

import { mutationHeaders } from "./client.ts";
import { useConnection } from "./connection.tsx";

/** Proves with `{ password, key }` who the person is, and lets the requests go on that wait for it. Errors: `ApiError`. */
export function useStepUp() {
  const { client, stepUp } = useConnection();
  return useMutation({
    // No cache keeps what was typed.
    gcTime: 0,
    mutationFn: ({ password, key }: { password: string; key: string }) =>
      client.POST("/step-up", { params: { header: mutationHeaders(key) }, body: { password } }),
    onSuccess: () => stepUp.settle(true),
  });
}
