import { useSyncExternalStore } from "react";

import { serverNow } from "./server-clock.ts";

const TICK_MS = 15_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const notify of listeners) notify();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

// A snapshot must hold still between ticks, or React renders without end.
const snapshot = () => Math.floor(serverNow() / 1_000) * 1_000;

/** Now by the server's clock in whole seconds (as milliseconds), renewed every 15 seconds by one timer for all. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
