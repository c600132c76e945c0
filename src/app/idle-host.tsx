import { LazyIdleWatch } from "#src/domain/idle/idle-lazy.ts";

import { RowsFirst } from "./rows-first.tsx";

/** Where a session that is about to end by itself becomes a warning, for the whole panel. */
export function IdleHost() {
  return (
    <RowsFirst>
      <LazyIdleWatch />
    </RowsFirst>
  );
}
