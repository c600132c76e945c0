const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to this long after its last activity a session counts as active now. */
export const ACTIVE_NOW_MS = 3 * MINUTE;

// Clocks of servers differ a little; a time further ahead than this cannot be told as "ago".
const FUTURE_TOLERANCE_MS = 5 * MINUTE;

/** When something happened, told from `now`; both in milliseconds since the epoch. */
export type Moment =
  | { kind: "unknown" }
  | { kind: "active-now" }
  | { kind: "ago"; value: number; unit: "minute" | "hour" | "day" | "month" | "year" }
  | { kind: "ahead" };

/** Milliseconds since the epoch, or null for what no clock of ours can have written. */
export function parseTime(timestamp: string | null): number | null {
  if (timestamp === null) return null;
  const time = Date.parse(timestamp);
  const plausible = time > Date.UTC(1990) && time < Date.UTC(2200);
  return plausible ? time : null;
}

/** Tells `timestamp` (RFC 3339 or null) from `now` (milliseconds). Less than three minutes is "active now". */
export function describeMoment(timestamp: string | null, now: number): Moment {
  const time = parseTime(timestamp);
  if (time === null) return { kind: "unknown" };
  const ago = now - time;
  if (ago < -FUTURE_TOLERANCE_MS) return { kind: "ahead" };
  if (ago < ACTIVE_NOW_MS) return { kind: "active-now" };
  if (ago < HOUR) return { kind: "ago", value: Math.floor(ago / MINUTE), unit: "minute" };
  if (ago < DAY) return { kind: "ago", value: Math.floor(ago / HOUR), unit: "hour" };
  if (ago < 60 * DAY) return { kind: "ago", value: Math.floor(ago / DAY), unit: "day" };
  if (ago < 730 * DAY) return { kind: "ago", value: Math.floor(ago / (30 * DAY)), unit: "month" };
  return { kind: "ago", value: Math.floor(ago / (365 * DAY)), unit: "year" };
}

// Making a formatter takes much longer than formatting, and every row needs some.
function oncePerLocale<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

const agoIn = oncePerLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "always" }));
const exactIn = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "long" }),
);

/** "3 days ago" in the language of `locale`. */
export function formatAgo(moment: Extract<Moment, { kind: "ago" }>, locale: string): string {
  return agoIn(locale).format(-moment.value, moment.unit);
}

/** Date and time with the zone, in the browser's time zone: what a relative time stands for. */
export function formatExact(time: number, locale: string): string {
  return exactIn(locale).format(time);
}

/** The day, in the browser's time zone. */
export function formatDay(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(time);
}

/** Hours and minutes, in the browser's time zone. */
export function formatClock(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(time);
}
