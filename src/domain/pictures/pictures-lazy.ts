import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Where sessions are. */
export const LazyWorldMap = lazyWithPreload(async () => {
  const [{ WorldMap }] = await Promise.all([import("./world-map.tsx"), loadWords("pictures")]);
  return WorldMap;
});

/** When somebody signed in. */
export const LazySignInTimeline = lazyWithPreload(async () => {
  const [{ SignInTimeline }] = await Promise.all([import("./sign-in-timeline.tsx"), loadWords("pictures")]);
  return SignInTimeline;
});
