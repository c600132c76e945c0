import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { personIsActive } from "#src/lib/person-activity.ts";

import { mutationHeaders, newIdempotencyKey, read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { components } from "./contract.gen.ts";
import { policyEffectSchema, policySchema, type Policy } from "./policy-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ALL_AUDIT, ALL_POLICY, ME_KEY, ORG_LIVE, OWN_KEYS, pollAfter } from "./query-client.ts";

const POLL_MS = 60_000;
const PREVIEW_POLL_MS = 30_000;
const POLICY_KEY = [...ALL_POLICY, "now"];

/** What of the policy is to change; what is not named stays. */
export type PolicyUpdate = components["schemas"]["PolicyUpdate"];

function policyQuery(client: ApiClient) {
  return queryOptions({
    queryKey: POLICY_KEY,
    queryFn: ({ signal }) => read(client.GET("/policy", { signal }), policySchema),
  });
}

/** The organization's rules, kept fresh; by another who shows them where it `polls` not. Errors: `ApiError`. */
export function usePolicy({ polls = true } = {}) {
  const { client } = useConnection();
  const after = usePollAfter();
  return useQuery({
    ...policyQuery(client),
    refetchInterval: ({ state }) => polls && after(POLL_MS, state.error),
  });
}

/** Asks the server how the policy is now, past every cache; whoever shows it shows that. Errors: `ApiError`. */
export function useAskPolicy(): () => Promise<Policy> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async () => {
    // One that was on its way before knows nothing of what was just asked for.
    await queryClient.cancelQueries({ queryKey: POLICY_KEY });
    return queryClient.fetchQuery({ ...policyQuery(client), staleTime: 0 });
  };
}

interface Edit {
  change: PolicyUpdate;
  /** Of the policy that the person had before them. */
  version: string;
  key: string;
}

/**
 * Changes the policy; resolves with it as it is from then on. Errors: `ApiError`; `precondition-failed` if it was
 * changed meanwhile, `validation-failed` with what is wrong at which member.
 */
export function useUpdatePolicy() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ change, version, key }: Edit) =>
      read(
        client.PATCH("/policy", {
          params: { header: { ...mutationHeaders(key), "If-Match": `"${version}"` } },
          body: change,
        }),
        policySchema,
      ),
    onSuccess: async (policy) => {
      // A reading that was on its way before would bring back what was.
      await queryClient.cancelQueries({ queryKey: POLICY_KEY });
      queryClient.setQueryData(POLICY_KEY, policy);
      // Sessions have ended by it, one's own perhaps, and each lives by other rules.
      for (const queryKey of [ME_KEY, ALL_AUDIT, ORG_LIVE, ...OWN_KEYS])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}

// Asked once more while nobody does anything, it keeps nobody signed in.
const byItself = () => (personIsActive() ? {} : { "X-Background-Request": "true" as const });

/**
 * What a change of the policy of this `version` would end at once; changes nothing. `repeats`: kept fresh while it is
 * looked at. Errors: `ApiError`.
 */
export function usePreviewPolicy(change: PolicyUpdate, version: string, { repeats }: { repeats: boolean }) {
  const { client } = useConnection();
  return useQuery({
    queryKey: ["policy-preview", version, change],
    queryFn: ({ signal }) =>
      read(
        client.POST("/policy/preview", {
          params: { header: { ...mutationHeaders(newIdempotencyKey()), ...byItself() } },
          body: change,
          signal,
        }),
        policyEffectSchema,
      ),
    // Who is active changes from minute to minute: asked anew each time that it is looked at.
    gcTime: 0,
    staleTime: 0,
    refetchInterval: ({ state }) => repeats && pollAfter(PREVIEW_POLL_MS, state.error),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
