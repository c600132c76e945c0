import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useRestartActivity, type ActivityFilter, type useActivity } from "#src/api/activity.ts";
import { ApiError } from "#src/api/errors.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface MoreActivityProps {
  filter: ActivityFilter;
  list: ReturnType<typeof useActivity>;
  /** Told with all events, once there are more. */
  onMore: (events: ActivityEvent[]) => void;
}

/** Below the events, as long as there are more. */
export function MoreActivity({ filter, list, onMore }: MoreActivityProps) {
  const { t, i18n } = useLingui();
  const errorWords = useErrorWords();
  const restart = useRestartActivity(filter);
  const rest = useRest(list.error);
  const [restarted, setRestarted] = useState(false);
  const shown = i18n.number(list.data?.events.length ?? 0);
  const total = i18n.number(list.data?.total ?? 0);
  const startsAnew = t`The list has changed and starts anew.`;

  async function load() {
    setRestarted(false);
    const { data, error } = await list.fetchNextPage();
    if (data && !error) onMore(data.events);
    if (!cursorIsLost(error)) return;
    setRestarted(true);
    announce(startsAnew);
    await restart();
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
      <p className="text-ink-soft">
        {list.isFetchNextPageError && !cursorIsLost(list.error) ? (
          <span className="text-danger" role="alert">
            {errorWords(list.error)}
          </span>
        ) : (
          <>
            {restarted && `${startsAnew} `}
            <Trans>
              {shown} of {total} events shown
            </Trans>
          </>
        )}
      </p>
      <Button disabledReason={rest} onClick={() => void load()} pending={list.isFetchingNextPage}>
        <Trans>Show earlier</Trans>
      </Button>
    </div>
  );
}

// The server keeps the place in a list for a while only.
function cursorIsLost(error: Error | null): boolean {
  return error instanceof ApiError && error.type === "invalid-cursor";
}
