import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

const words = () => Promise.all([loadWords("session-details"), loadWords("signals")]);

/** The details of a member's session over a list. */
export const LazyOrgSessionDrawer = lazyWithPreload(async () => {
  const [{ OrgSessionDrawer }] = await Promise.all([import("./org-session-drawer.tsx"), words()]);
  return OrgSessionDrawer;
});

/** The details of a member's session as a page. */
export const LazyOrgSessionPage = lazyWithPreload(async () => {
  const [{ OrgSessionPage }] = await Promise.all([import("./org-session-page.tsx"), words()]);
  return OrgSessionPage;
});
