import { useSyncExternalStore } from "react";

const KEY = "whereabouts.terminations-looked-at";
const MOST = 100;

// Of this tab, and gone with it: ids alone, which say nothing to anybody.
let looked: ReadonlySet<string> = new Set(read());
const listeners = new Set<() => void>();

/** Notes that the person has seen what became of this act. */
export function markLookedAt(id: string): void {
  if (looked.has(id)) return;
  looked = new Set([...looked, id].slice(-MOST));
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...looked]));
  } catch {
    // Without storage it is known until the page is left.
  }
  for (const listener of listeners) listener();
}

/** The acts whose end the person has seen in this tab. */
export function useLookedAt(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => looked);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
