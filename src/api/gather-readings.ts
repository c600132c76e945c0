import type { QueryClient } from "@tanstack/react-query";

import { ME_KEY } from "./query-client.ts";

// Events that come together, as when several sessions end, are one reading.
const GATHER_MS = 100;

/** Gathers what is to be read anew. While a reading is under way the next one waits, and is then one for all. */
export function gatherReadings(queryClient: QueryClient) {
  const keys = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  async function readAnew() {
    timer = undefined;
    reading = true;
    const stale = [...keys.values()];
    keys.clear();
    await Promise.allSettled(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    reading = false;
    schedule();
  }
  function schedule() {
    if (keys.size > 0 && !reading) timer ??= setTimeout(() => void readAnew(), GATHER_MS);
  }

  return {
    add(stale: readonly string[][]) {
      for (const key of stale) keys.set(key.join(), key);
      schedule();
    },
    /** The panel's own session is over: nothing else can be read, and the server says why when it is asked. */
    leave() {
      keys.clear();
      // The answer to what the person does just now is on its way, and says it as well.
      if (queryClient.isMutating() > 0) return;
      keys.set(ME_KEY.join(), ME_KEY);
      schedule();
    },
    stop() {
      keys.clear();
      clearTimeout(timer);
    },
  };
}
