import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The confirmation, which nobody needs before they want to sign something out. */
export const LazySignOutDialog = lazyWithPreload(async () => {
  const [{ SignOutDialog }] = await Promise.all([import("./sign-out-dialog.tsx"), loadWords("sign-out")]);
  return SignOutDialog;
});

/** For the buttons that open it: `{...preloadSignOut}`. */
export const preloadSignOut = {
  onFocus: LazySignOutDialog.preload,
  onPointerEnter: LazySignOutDialog.preload,
};

/** How far the end of a session has come: only where one has begun. */
export const LazyEndingStatus = lazyWithPreload(async () => {
  const [{ EndingStatus }] = await Promise.all([import("./ending-status.tsx"), loadWords("sign-out")]);
  return EndingStatus;
});
