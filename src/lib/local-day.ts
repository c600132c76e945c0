/** The day of a moment as a date field has it ("2026-11-20"), in the browser's time zone. */
export function localDay(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
}

/**
 * The moment at which a day begins in the browser's time zone, `later` days after it, as RFC 3339 with that zone's
 * offset; null if there is no such day, or none that anybody means.
 */
export function startOfDay(day: string, later = 0): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const named = new Date(Number(year), Number(month) - 1, Number(date));
  // An invalid one is of no year; the thirtieth of February would be of March.
  if (!(Number(year) >= 1990 && Number(year) < 2200) || localDay(named.getTime()) !== day) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date) + later);
  const offset = -start.getTimezoneOffset();
  const minutes = Math.abs(offset);
  const zone = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const clock = start.toTimeString().slice(0, 8);
  return `${localDay(start.getTime())}T${clock}${offset < 0 ? "-" : "+"}${zone}`;
}
