import { useState } from "react";

import type { Session } from "#src/api/schemas.ts";
import { serverNow } from "#src/lib/server-clock.ts";

import { asRead, readAnew, type Shown } from "./steady-list.ts";

interface Reading {
  sessions: readonly Session[];
  /** When it came, in milliseconds since 1970; 0 before the first. */
  at: number;
}

interface State {
  /** What stood there after the last reading, and when that came. */
  shown: Shown;
  at: number;
  /** Whether a person has changed the list: then the next reading is taken over as it is. */
  settling: boolean;
}

/**
 * A list whose rows keep their places while the panel reads it by itself. `settle` takes over the server's order,
 * now and with the next reading: for a person's own act.
 */
export function useSteadyList({ sessions, at }: Reading) {
  const [state, setState] = useState<State | null>(null);
  const begun = state !== null && state.at > 0 && !state.settling;
  const list = begun ? readAnew(state.shown, sessions) : asRead(sessions, serverNow());
  if (state?.at !== at) setState({ shown: list.shown, at, settling: false });
  return {
    rows: list.shown.rows,
    fresh: list.fresh,
    departed: list.departed,
    settle: () => setState({ shown: asRead(sessions, serverNow()).shown, at, settling: true }),
  };
}
