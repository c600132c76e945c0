import { useLingui } from "@lingui/react/macro";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";

import { ActivityList } from "./activity-list.tsx";

/** Events that are there for whoever wants to see them too. */
export function FoldedEvents({ events, title }: { events: ActivityEvent[]; title: string }) {
  const { i18n } = useLingui();
  return (
    <details className="border-t border-line first:border-t-0">
      <summary className="cursor-pointer px-4 py-3 text-ink-soft sm:px-5">
        {title} ({i18n.number(events.length)})
      </summary>
      <ActivityList events={events} />
    </details>
  );
}
