import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { parseTime } from "#src/lib/time.ts";

export interface DayOfEvents {
  key: string;
  events: ActivityEvent[];
}

/** Events in their order, cut where the day changes (in the browser's time zone). */
export function groupByDay(events: ActivityEvent[]): DayOfEvents[] {
  const days: (DayOfEvents & { day: string })[] = [];
  for (const event of events) {
    const time = parseTime(event.at);
    const day = time === null ? "unknown" : new Date(time).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, key: event.id, events: [event] });
  }
  return days;
}
