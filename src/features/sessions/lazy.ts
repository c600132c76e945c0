import { lazyWithPreload } from "#src/ui/lazy.ts";

import { PlainLines } from "./plain-lines.tsx";

/** Below the list, and never what somebody comes for first. */
export const LazyEndedSessions = lazyWithPreload(() =>
  import("./ended-sessions.tsx").then(({ EndedSessions }) => EndedSessions),
);

/** Few have so many sessions. */
export const LazyMoreSessions = lazyWithPreload(() =>
  import("./more-sessions.tsx").then(({ MoreSessions }) => MoreSessions),
);

/** From so many lines on, only those near the window stand in the page. */
export const MANY_LINES = 40;

export const LazyVirtualLines = lazyWithPreload(
  () => import("./virtual-lines.tsx").then(({ VirtualLines }) => VirtualLines),
  PlainLines,
);
