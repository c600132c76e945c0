import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Below the list, and never what somebody comes for first. */
export const LazyEndedSessions = lazyWithPreload(() =>
  import("./ended-sessions.tsx").then(({ EndedSessions }) => EndedSessions),
);

/** Few have so many sessions. */
export const LazyMoreSessions = lazyWithPreload(() =>
  import("./more-sessions.tsx").then(({ MoreSessions }) => MoreSessions),
);
