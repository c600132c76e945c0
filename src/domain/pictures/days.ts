const DAY = 86_400_000;

/** How many days the timeline shows, today included. */
export const DAYS = 30;

/** A day of the calendar: 2026-11-20. */
export type Day = string;

/** The day of a moment (milliseconds) in a time zone. */
export function dayIn(timeZone: string | undefined): (time: number) => Day {
  // Numbers alone, in the calendar and digits that ISO 8601 uses.
  const format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
    return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  };
}

/** The last days, the oldest first. Days of the calendar, as not all have 24 hours. */
export function daysUntil(today: Day): Day[] {
  const end = middayOf(today);
  return Array.from({ length: DAYS }, (_, i) =>
    new Date(end - (DAYS - 1 - i) * DAY).toISOString().slice(0, 10),
  );
}

/** A moment that is on this day in UTC, whose days all have 24 hours: to be formatted with that zone. */
export function middayOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}
