import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Below the list, and never what somebody comes for first. */
export const LazyEndedSessions = lazyWithPreload(() =>
  import("./ended-sessions.tsx").then(({ EndedSessions }) => EndedSessions),
);

/** Below the list as well. */
export const LazySessionPictures = lazyWithPreload(() =>
  import("./session-pictures.tsx").then(({ SessionPictures }) => SessionPictures),
);

/** Nobody signs in, and nothing ends, before the list is there. */
export const LazyNewSessions = lazyWithPreload(async () => {
  const [{ NewSessions }] = await Promise.all([import("./new-sessions.tsx"), loadWords("signals")]);
  return NewSessions;
});
export const LazyDepartedRow = lazyWithPreload(() =>
  import("./departed-row.tsx").then(({ DepartedRow }) => DepartedRow),
);

/** Few have so many sessions. */
export const LazyMoreSessions = lazyWithPreload(() =>
  import("./more-sessions.tsx").then(({ MoreSessions }) => MoreSessions),
);
