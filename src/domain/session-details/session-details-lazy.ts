import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** A session's details over a list. */
export const LazySessionDrawer = lazyWithPreload(async () => {
  const [{ SessionDrawer }] = await Promise.all([
    import("./session-drawer.tsx"),
    loadWords("session-details"),
    loadWords("signals"),
  ]);
  return SessionDrawer;
});

/** A session's details as a page. */
export const LazySessionDetailsPage = lazyWithPreload(async () => {
  const [{ SessionDetailsPage }] = await Promise.all([
    import("./session-details-page.tsx"),
    loadWords("session-details"),
    loadWords("signals"),
  ]);
  return SessionDetailsPage;
});
