const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The longest times that NIST SP 800-63B-4 advises (sections 2.1.3 and 2.2.3), in seconds. */
export const NIST = {
  /** Without activity, where a second factor is asked for (AAL2). */
  idle: HOUR,
  /** In all, there. */
  overall: DAY,
  /** In all, for any session (AAL1). */
  longest: 30 * DAY,
};

/** Which of the figures a time without activity goes beyond: a session in use may last as long as the absolute `limit`. */
export function beyondIdle(seconds: number | null, limit: number | null): "idle" | "longest" | null {
  const end = Math.min(seconds ?? Infinity, limit ?? Infinity);
  if (end > NIST.longest) return "longest";
  return (seconds ?? Infinity) > NIST.idle ? "idle" : null;
}

/** The same for the absolute limit. */
export function beyondOverall(limit: number | null): "overall" | "longest" | null {
  if (limit === null || limit > NIST.longest) return "longest";
  return limit > NIST.overall ? "overall" : null;
}
