import { QueryClient } from "@tanstack/react-query";

import { ApiError } from "./errors.ts";

const TRIES = 2;

/** The cache's key of who is signed in. */
export const ME_KEY = ["me"];

/** How the keys begin of all that is read of one's own. */
export const ALL_SESSIONS = ["sessions"];
export const ALL_DEVICES = ["devices"];
export const ALL_ACTIVITY = ["activity"];
/** Of the organization: what is read anew with every event, and the rows of its tables, which are not. */
export const ORG_LIVE = ["organization", "live"];
export const ORG_ROWS = ["organization", "rows"];
export const ALL_TERMINATIONS = ["terminations"];
export const ALL_AUDIT = ["audit"];
export const ALL_API_KEYS = ["api-keys"];
export const ALL_POLICY = ["policy"];
export const OWN_KEYS = [ALL_SESSIONS, ALL_DEVICES, ALL_ACTIVITY];

/** Reads anew whatever of it is shown: what a person does to a session or a device shows in all of it. */
export function readOwnAnew(queryClient: QueryClient): void {
  for (const queryKey of OWN_KEYS) void queryClient.invalidateQueries({ queryKey });
}

/** The cache of one session. Reads are tried again where that can help; nothing that acts ever is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A request without network fails at once and says so, instead of waiting in silence.
        networkMode: "always",
        // That mode alone would leave the page as it is when the network returns.
        refetchOnReconnect: true,
        retry: (failures, error) => failures < TRIES && passing(error),
        retryDelay: (failures, error) =>
          error instanceof ApiError && error.retryAfter !== null
            ? error.retryAfter * 1_000 + Math.random() * 500
            : Math.min(1_000 * 2 ** failures, 5_000),
        staleTime: 5_000,
      },
      // The default would keep a sign-out back while offline and send it whenever the network returns.
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Milliseconds until the next polling: `usual`, or as long as the server has asked to wait with its last answer. */
export function pollAfter(usual: number, lastError: Error | null): number {
  const wait = lastError instanceof ApiError ? lastError.retryAfter : null;
  return Math.max(usual, (wait ?? 0) * 1_000);
}

// Failures that may pass by themselves within seconds. An unreadable answer stays unreadable, and whoever has
// waited for a timeout has waited long enough.
function passing(error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.kind === "network") return true;
  return error.kind === "problem" && error.status >= 500 && (error.retryAfter ?? 0) <= 3;
}
