import { LazyIdleWatch } from "#src/domain/idle/idle-lazy.ts";

import { useRowsFirst } from "./use-rows-first.ts";

/** Where a session that is about to end by itself becomes a warning, for the whole panel. */
export function IdleHost() {
  return useRowsFirst() && <LazyIdleWatch />;
}
