import { useSyncExternalStore } from "react";

import { useConnection } from "./connection.tsx";
import { pollAfter } from "./query-client.ts";

// What no event tells (a permission, a policy, plain activity) is read so seldom while events flow.
const RESTING_POLL_MS = 300_000;

/**
 * How long to wait until the next polling, in milliseconds: `usual`, or as long as the server has asked to wait
 * with its last answer; while events flow, five minutes.
 */
export function usePollAfter(): (usual: number, lastError: Error | null) => number {
  const { live } = useConnection();
  const flowing = useSyncExternalStore(live.subscribe, live.isFlowing);
  return (usual, lastError) => pollAfter(flowing ? RESTING_POLL_MS : usual, lastError);
}
