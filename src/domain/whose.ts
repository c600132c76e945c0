import { createContext } from "react";

import { paths } from "#src/paths.ts";

/** Whose sessions and devices a part of the page shows: what it says of them, and where they are looked at. */
interface Whose {
  /** One's own, or else a member's, of which one is only told. */
  own: boolean;
  /** Where all the sessions are. */
  sessionsPath: string;
  /** Where a session is looked at closely. */
  sessionPath: (id: string) => string;
}

/** One's own, where nothing else is said. */
export const Whose = createContext<Whose>({
  own: true,
  sessionsPath: paths.sessions(),
  sessionPath: paths.session,
});
