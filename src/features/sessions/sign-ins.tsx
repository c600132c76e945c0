import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useActivity } from "#src/api/activity.ts";
import { useMe } from "#src/api/me.ts";
import { useClientName } from "#src/domain/client-name.ts";
import type { Concern } from "#src/domain/concern.ts";
import { Failure } from "#src/domain/failure.tsx";
import { LazySignInTimeline } from "#src/domain/pictures/pictures-lazy.ts";
import { usePlace } from "#src/domain/place.ts";
import { serverNow } from "#src/lib/server-clock.ts";

const DAYS_MS = 30 * 86_400_000;
const MOST = 500;

/** The sign-ins of the last 30 days over time, as soon as all of them are there. */
export function SignIns({ concerns }: { concerns: ReadonlyMap<string, Concern> }) {
  const { t, i18n } = useLingui();
  const [since] = useState(() => new Date(serverNow() - DAYS_MS).toISOString());
  const list = useActivity({ actions: ["signed_in"], since });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = list;
  const events = data?.events;
  const wantsMore = hasNextPage && (events?.length ?? 0) < MOST;
  const signIns = useSignIns(events, concerns);

  useEffect(() => {
    if (wantsMore && !isFetching && !isError) void fetchNextPage();
  }, [wantsMore, isFetching, isError, fetchNextPage]);

  if (isError && (list.isLoadingError || wantsMore)) {
    return (
      <Failure
        error={list.error}
        onRetry={() => void list.refetch()}
        pending={isFetching}
        title={t`The sign-ins could not be loaded`}
      />
    );
  }
  if (!data || wantsMore) return null;
  const shown = i18n.number(data.events.length);
  const total = i18n.number(data.total);
  return (
    <>
      <LazySignInTimeline signIns={signIns} />
      {(hasNextPage || data.unreadable > 0) && (
        <p className="mt-2 text-xs text-ink-soft">
          {hasNextPage ? (
            <Trans>
              The latest {shown} of {total} are shown.
            </Trans>
          ) : (
            <Plural
              value={data.unreadable}
              one="# more could not be read and is not shown."
              other="# more could not be read and are not shown."
            />
          )}
        </p>
      )}
    </>
  );
}

function useSignIns(events: ActivityEvent[] | undefined, concerns: ReadonlyMap<string, Concern>) {
  const { t } = useLingui();
  const { sessionId } = useMe();
  const clientName = useClientName();
  const place = usePlace();
  return (events ?? []).map((event) => ({
    id: event.id,
    at: event.at,
    label: event.client ? clientName(event.client) : t`Unknown device`,
    place: event.ip ? place({ ip: event.ip, location: event.location }) : t`Unknown place`,
    current: event.sessionId === sessionId,
    concern: (event.sessionId !== null && concerns.get(event.sessionId)) || ("none" as const),
  }));
}
