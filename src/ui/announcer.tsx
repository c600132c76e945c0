import { useEffect, useSyncExternalStore } from "react";

let current = { text: "", turn: 0 };
const listeners = new Set<() => void>();

function set(text: string) {
  current = { text, turn: current.turn + 1 };
  for (const listener of listeners) listener();
}

/** Says `text` to screen readers, after what they are saying now. The same words again are said again. */
export function announce(text: string) {
  set(text);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * The one region for what happened. It must be there before the words are, and it carries `aria-live` as well
 * as its role: with the role alone an open dialog hides it from screen readers.
 */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => current);
  // What was said may name a person's devices: it does not outlive the page it was said on.
  useEffect(() => () => set(""), []);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is for results of a form
    <div aria-live="polite" className="sr-only" role="status">
      {text && <span key={turn}>{text}</span>}
    </div>
  );
}
