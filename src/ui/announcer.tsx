import { useEffect, useSyncExternalStore } from "react";

let current = { text: "", turn: 0, seen: true };
const listeners = new Set<() => void>();

function set(text: string, seen = true) {
  current = { text, turn: current.turn + 1, seen };
  for (const listener of listeners) listener();
}

/**
 * Shows and says `text`, after what screen readers are saying now. The same words again are said again.
 * `seen: false`: the page shows it already, so it is only said.
 */
export function announce(text: string, { seen = true } = {}) {
  set(text, seen);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const place = "pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center";

/**
 * The one region for what happened. It must be there before the words are, and it carries `aria-live` as well
 * as its role: with the role alone an open dialog hides it from screen readers.
 */
export function Announcer() {
  const { text, turn, seen } = useSyncExternalStore(subscribe, () => current);
  // What was said may name a person's devices: it does not outlive the page it was said on.
  useEffect(() => () => set(""), []);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is for results of a form
    <div aria-live="polite" className={place} role="status">
      {/* Seen for a while, and kept for screen readers. */}
      {text && (
        <span
          className={seen ? "animate-leave rounded-md bg-ink px-4 py-2 text-canvas shadow-pop" : "sr-only"}
          key={turn}
        >
          {text}
        </span>
      )}
    </div>
  );
}
