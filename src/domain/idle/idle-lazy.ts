import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Watches over the time that the session still has. Without its code the server ends it all the same. */
export const LazyIdleWatch = lazyWithPreload(
  async () => {
    const [{ IdleWatch }] = await Promise.all([import("./idle-watch.tsx"), loadWords("idle")]);
    return IdleWatch;
  },
  () => null,
);
