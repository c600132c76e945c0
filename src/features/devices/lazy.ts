import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The confirmations, which nobody needs before they want something gone. */
export const LazyRevokeTrustDialog = lazyWithPreload(() =>
  import("./revoke-trust-dialog.tsx").then(({ RevokeTrustDialog }) => RevokeTrustDialog),
);
export const LazyRemoveDeviceDialog = lazyWithPreload(() =>
  import("./remove-device-dialog.tsx").then(({ RemoveDeviceDialog }) => RemoveDeviceDialog),
);
