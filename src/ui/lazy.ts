import { type ComponentType, createElement, lazy, useState } from "react";

/**
 * A component whose code comes when it is first shown, or earlier by `preload()` (on hover or focus).
 * `load` gives the component itself: `() => import("./x.tsx").then((m) => m.X)`. Show it inside <Suspense>.
 * Preloaded, it renders at once; a load that failed is tried anew the next time.
 */
export function lazyWithPreload<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<ComponentType<Props>> | undefined;
  let loaded: ComponentType<Props> | undefined;
  let pending = suspended();

  function request() {
    loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = undefined;
        pending = suspended();
        throw error;
      },
    );
    return loading;
  }

  function suspended() {
    return lazy(() => request().then((component) => ({ default: component })));
  }

  function Lazy(props: Props) {
    // Kept for the life of this element: changing the type under it would throw its state away.
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? (pending as ComponentType<Props>));
    return createElement(Component, props);
  }

  return Object.assign(Lazy, {
    preload: () => {
      request().catch(() => undefined); // Told when it is really wanted.
    },
  });
}
