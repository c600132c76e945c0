import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

const words = () => Promise.all([loadWords("session-details"), loadWords("signals")]);

/** The details of a session of one's own over a list. */
export const LazySessionDrawer = lazyWithPreload(async () => {
  const [{ SessionDrawer }] = await Promise.all([import("./session-drawer.tsx"), words()]);
  return SessionDrawer;
});

/** The details of a session of one's own as a page. */
export const LazySessionDetailsPage = lazyWithPreload(async () => {
  const [{ SessionDetailsPage }] = await Promise.all([import("./session-details-page.tsx"), words()]);
  return SessionDetailsPage;
});
