import { lazyWithPreload } from "#src/ui/lazy.ts";

/** An entry over the list. */
export const LazyEntryDrawer = lazyWithPreload(() =>
  import("./entry-drawer.tsx").then(({ EntryDrawer }) => EntryDrawer),
);

/** Few who read the log take it with them. */
export const LazyExportDialog = lazyWithPreload(() =>
  import("./export-dialog.tsx").then(({ ExportDialog }) => ExportDialog),
);
