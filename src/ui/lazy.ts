import { type ComponentType, createElement, useEffect, useId, useSyncExternalStore } from "react";

import { LostPart } from "./lost-part.tsx";

interface Progress<Props> {
  Component?: ComponentType<Props>;
  pending?: boolean;
  /** Who waits for it, and tells if it fails. */
  by?: string | undefined;
  /** How many loads failed before somebody's eyes. */
  failures: number;
}

/**
 * A component whose code comes when it is first shown, or earlier by `preload()` (on hover or focus).
 * `load` gives the component itself: `() => import("./x.tsx").then((m) => m.X)`. Preloaded, it renders at once;
 * else nothing stands in its place meanwhile.
 *
 * Where the load fails, `Lost` is shown instead: with the same props, or, without it, words and a way to try
 * again, over the page for what has an `onClose`. A failure stands until that way or `preload()` is taken, or
 * nobody shows it any more: nothing is ever fetched again by itself.
 */
export function lazyWithPreload<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Lost?: ComponentType<Props>,
) {
  // Not React's `lazy`: what suspends as it first renders has no state, and cannot know that it failed before.
  let now: Progress<Props> = { failures: 0 };
  const listeners = new Set<() => void>();

  function become(next: Progress<Props>) {
    now = next;
    for (const listener of listeners) listener();
  }

  function request(by = now.by) {
    if (now.Component) return;
    const wanted = now.pending;
    now = { ...now, by, pending: true };
    if (wanted) return;
    become(now);
    load().then(
      (Component) => become({ Component, failures: 0 }),
      // Told when it is really wanted.
      () => become(listeners.size > 0 ? { by: now.by, failures: now.failures + 1 } : { failures: 0 }),
    );
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && !now.pending && !now.Component) now = { failures: 0 };
    };
  }

  function Lazy(props: Props) {
    const id = useId();
    const { Component, pending, by, failures } = useSyncExternalStore(subscribe, () => now);
    useEffect(() => {
      if (now.failures === 0) request(now.by ?? id);
    }, [id]);

    if (Component) return createElement(Component, props);
    if (failures === 0) return null;
    if (Lost) return createElement(Lost, props);
    return createElement(LostPart, {
      aloud: by === id,
      failures,
      onClose: (props as { onClose?: () => void }).onClose,
      onRetry: () => request(id),
      pending,
    });
  }

  return Object.assign(Lazy, { preload: () => request() });
}
