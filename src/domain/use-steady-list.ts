import { useState } from "react";

import type { Session } from "#src/api/schemas.ts";
import { serverNow } from "#src/lib/server-clock.ts";

import { asRead, readAnew, type Shown } from "./steady-list.ts";

interface State {
  /** What stood there after the last reading, and which that was. */
  shown: Shown;
  reading: unknown;
}

/**
 * A list whose rows keep their places while the panel reads it by itself. `reading` is what `sessions` come from, the
 * same object until something has changed; undefined before the first. `settle` takes over the server's order as
 * it is known by then: for a person who wants the list anew.
 */
export function useSteadyList(sessions: readonly Session[], reading: unknown) {
  const [state, setState] = useState<State | null>(null);
  const list = state ? readAnew(state.shown, sessions) : asRead(sessions, serverNow());
  if (reading !== undefined && state?.reading !== reading) setState({ shown: list.shown, reading });
  return {
    rows: list.shown.rows,
    fresh: list.fresh,
    departed: list.departed,
    settle: () => setState(null),
  };
}
