import { lazyWithPreload } from "#src/ui/lazy.ts";

/** A session's details: over the list, or as a page. */
export const LazySessionDrawer = lazyWithPreload(() =>
  import("./session-drawer.tsx").then(({ SessionDrawer }) => SessionDrawer),
);

export const preloadDetails = LazySessionDrawer.preload;

export const LazySessionDetailsPage = lazyWithPreload(() =>
  import("./session-details-page.tsx").then(({ SessionDetailsPage }) => SessionDetailsPage),
);
