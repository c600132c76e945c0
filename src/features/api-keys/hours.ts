const HOUR_MS = 3_600_000;

/** What was asked with a key within one hour of the last 24. */
export interface Hour {
  /** Milliseconds since the epoch. */
  from: number;
  until: number;
  requests: number;
}

/** The hours of a key, the oldest first, the last one until the moment of reading. */
export function hoursOf(byHour: readonly number[], readAt: number): Hour[] {
  return byHour.map((requests, index) => {
    const until = readAt - (byHour.length - 1 - index) * HOUR_MS;
    return { from: until - HOUR_MS, until, requests };
  });
}

/** The hour with the most requests, the latest of several; undefined where there were none at all. */
export function busiestOf(hours: readonly Hour[]): Hour | undefined {
  const most = Math.max(0, ...hours.map(({ requests }) => requests));
  return most > 0 ? hours.findLast(({ requests }) => requests === most) : undefined;
}
