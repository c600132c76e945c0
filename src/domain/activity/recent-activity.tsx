import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useActivity, type ActivityFilter } from "#src/api/activity.ts";
import { Failure } from "#src/domain/failure.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { ActivityList } from "./activity-list.tsx";
import { FoldedEvents } from "./folded-events.tsx";
import { MoreActivity } from "./more-activity.tsx";
import { useEventFocus } from "./use-event-focus.ts";

export interface RecentActivityProps extends ActivityFilter {
  /** What it means that there is nothing. */
  none?: string;
  /** What is not to hide the rest: these events stand folded away below the others, under a title. */
  fold?: { title: string; which: (event: ActivityEvent) => boolean };
  /** Said below the events, if there are any. */
  footer?: ReactNode;
}

/** One's own events, the newest first. An error never looks like an empty list. */
export function RecentActivity({ none, fold, footer, ...filter }: RecentActivityProps) {
  const { t } = useLingui();
  const list = useActivity(filter);
  const { data } = list;
  const folded = (fold && data?.events.filter(fold.which)) ?? [];
  const events = data?.events.filter((event) => !folded.includes(event)) ?? [];
  const { card, focusEvent } = useEventFocus();
  const refresh = () => void list.refetch();

  return (
    <>
      {list.isRefetchError && (
        <div className="mb-3">
          <StaleNotice error={list.error} onRetry={refresh} since={list.dataUpdatedAt} />
        </div>
      )}
      <Card ref={card}>
        {list.isPending && <ActivitySkeleton />}
        {list.isLoadingError && (
          <Failure
            error={list.error}
            onRetry={refresh}
            pending={list.isRefetching}
            title={t`Your activity could not be loaded`}
          />
        )}
        {events.length > 0 && (
          <>
            <ActivityList events={events} />
            {footer && <div className="border-t border-line px-4 py-3 sm:px-5">{footer}</div>}
          </>
        )}
        {data && events.length === 0 && data.unreadable === 0 && !list.hasNextPage && (
          <EmptyState title={none ?? t`Nothing has happened lately`} />
        )}
        {data && data.unreadable > 0 && (
          <p className="border-t border-line px-4 py-3 text-ink-soft first:border-t-0 sm:px-5">
            <Plural
              value={data.unreadable}
              one="# event could not be read and is not shown."
              other="# events could not be read and are not shown."
            />
          </p>
        )}
        {fold && folded.length > 0 && <FoldedEvents events={folded} title={fold.title} />}
        {data && list.hasNextPage && (
          <MoreActivity
            filter={filter}
            list={list}
            onMore={(all) => focusEvent(all.find((event) => !data.events.some(({ id }) => id === event.id)))}
          />
        )}
      </Card>
    </>
  );
}

function ActivitySkeleton() {
  return (
    <div aria-busy="true" className="grid grid-cols-1 gap-5 px-4 py-4 sm:px-5">
      <p className="sr-only">
        <Trans>Loading your activity…</Trans>
      </p>
      {[40, 52, 34].map((width) => (
        <div className="gap-x-4 sm:grid sm:grid-cols-[5rem_1fr]" key={width}>
          <Skeleton className="h-4 w-14" />
          <div className="space-y-2 max-sm:mt-2">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 w-64 max-w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
