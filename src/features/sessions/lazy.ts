import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Below the list, and never what somebody comes for first. */
export const LazyEndedSessions = lazyWithPreload(() =>
  import("./ended-sessions.tsx").then(({ EndedSessions }) => EndedSessions),
);

/** Below the list as well. */
export const LazySessionPictures = lazyWithPreload(() =>
  import("./session-pictures.tsx").then(({ SessionPictures }) => SessionPictures),
);

/** Few have so many sessions. */
export const LazyMoreSessions = lazyWithPreload(() =>
  import("./more-sessions.tsx").then(({ MoreSessions }) => MoreSessions),
);
