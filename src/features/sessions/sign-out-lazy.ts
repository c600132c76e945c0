import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The confirmation, which nobody needs before they want to sign something out. */
export const LazySignOutDialog = lazyWithPreload(() =>
  import("./sign-out-dialog.tsx").then(({ SignOutDialog }) => SignOutDialog),
);

export const preloadSignOut = LazySignOutDialog.preload;
