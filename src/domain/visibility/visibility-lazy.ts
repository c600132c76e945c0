import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The choice whether administrators see one's sessions, where members have it. */
export const LazyVisibilityChoice = lazyWithPreload(async () => {
  const [{ VisibilityChoice }] = await Promise.all([
    import("./visibility-choice.tsx"),
    loadWords("visibility"),
    // What stands in the way of the change.
    loadWords("act"),
  ]);
  return VisibilityChoice;
});
