import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The organization's rules, which those who hold the permission change. */
export const LazyPolicySections = lazyWithPreload(async () => {
  const [{ PolicySections }] = await Promise.all([
    import("./policy-sections.tsx"),
    loadWords("policy"),
    // What stands in the way of a change; whose sessions end; the list of countries.
    loadWords("act"),
    loadWords("termination"),
    loadWords("filters"),
  ]);
  return PolicySections;
});
