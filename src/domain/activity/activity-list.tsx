import { useLingui } from "@lingui/react/macro";
import { useId } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { EventRow } from "./event-row.tsx";
import { groupByDay, type DayOfEvents } from "./group-by-day.ts";

/** Events in the order given, day by day. Stands in a section of its own, under its heading (h2). */
export function ActivityList({ events }: { events: ActivityEvent[] }) {
  return groupByDay(events).map((day) => <Day day={day} key={day.key} />);
}

function Day({ day }: { day: DayOfEvents }) {
  const headingId = useId();
  const dayWords = useDayWords();
  return (
    <div className="border-t border-line first:border-t-0">
      <h3 className="px-4 pt-3 text-xs font-medium text-ink-soft sm:px-5" id={headingId}>
        <bdi>{dayWords(day.events[0]?.at ?? null)}</bdi>
      </h3>
      <ul aria-labelledby={headingId}>
        {day.events.map((event) => (
          <li className="-outline-offset-2" data-event={event.id} key={event.id} tabIndex={-1}>
            <EventRow event={event} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Today", "Yesterday", "Friday, November 13": in the browser's time zone, by the server's clock. */
function useDayWords(): (at: string | null) => string {
  const { t, i18n } = useLingui();
  const now = useNow();
  return (at) => {
    const time = parseTime(at);
    if (time === null) return t`Unknown day`;
    const day = new Date(time);
    const today = new Date(now);
    if (day.toDateString() === today.toDateString()) return t`Today`;
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
    if (day.toDateString() === yesterday.toDateString()) return t`Yesterday`;
    return new Intl.DateTimeFormat(intlLocale(i18n.locale), {
      weekday: "long",
      day: "numeric",
      month: "long",
      ...(day.getFullYear() !== today.getFullYear() && { year: "numeric" }),
    }).format(time);
  };
}
