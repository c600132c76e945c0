import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** One's own events, asked for and shown with all that can be the matter: loading, none, failed, out of date, more. */
export const LazyRecentActivity = lazyWithPreload(async () => {
  const [{ RecentActivity }] = await Promise.all([import("./recent-activity.tsx"), loadWords("activity")]);
  return RecentActivity;
});
