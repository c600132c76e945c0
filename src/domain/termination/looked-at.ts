import { useSyncExternalStore } from "react";

// Known until the page is loaded anew: the panel leaves nothing of what a person does in the browser's storage.
let looked: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Notes that the person has seen what became of this act. */
export function markLookedAt(id: string): void {
  if (looked.has(id)) return;
  looked = new Set([...looked, id]);
  for (const listener of listeners) listener();
}

/** The acts whose end the person has seen on this page. */
export function useLookedAt(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => looked);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
