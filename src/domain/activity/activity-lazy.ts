import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** One's own events, asked for and shown with all that can be the matter: loading, none, failed, out of date, more. */
export const LazyRecentActivity = lazyWithPreload(async () => {
  const [{ RecentActivity }] = await Promise.all([import("./recent-activity.tsx"), loadWords("activity")]);
  return RecentActivity;
});

/** Changes to how one gets into the account, with whom to ask about them. */
export const LazyAccountChanges = lazyWithPreload(async () => {
  const [{ AccountChanges }] = await Promise.all([
    import("./account-changes-list.tsx"),
    loadWords("activity"),
  ]);
  return AccountChanges;
});
