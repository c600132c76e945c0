import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { useSessionsList } from "#src/api/sessions.ts";
import { EndedRow } from "#src/domain/ended-row.tsx";
import { Failure } from "#src/domain/failure.tsx";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";

import { MoreSessions } from "./more-sessions.tsx";

const FIRST = 5;

/**
 * The sessions of the last 30 days that are over, with who ended them and why. `staleIsSaid`: the page says
 * already that it is not up to date, and says it once.
 */
export function EndedSessions({ staleIsSaid }: { staleIsSaid: boolean }) {
  const { t, i18n } = useLingui();
  const list = useSessionsList("ended");
  const [all, setAll] = useState(false);
  const retry = () => void list.refetch();
  const sessions = list.data?.sessions ?? [];
  const labels = useSessionLabels()(sessions);
  const shown = all ? sessions : sessions.slice(0, FIRST);

  const total = i18n.number(list.data?.total ?? 0);

  function showAll() {
    setAll(true);
    if (list.hasNextPage) void list.fetchNextPage();
  }

  // Loading quietly: nobody comes for these first.
  if (list.isPending || list.data?.total === 0) return null;

  return (
    <section aria-labelledby="ended-sessions">
      <h2 className="text-base font-semibold" id="ended-sessions">
        <Trans>Recently ended</Trans>
      </h2>
      {list.isRefetchError && !staleIsSaid && (
        <StaleNotice error={list.error} onRetry={retry} since={list.dataUpdatedAt} />
      )}
      <Card className="mt-3">
        {list.isLoadingError ? (
          <Failure
            error={list.error}
            onRetry={retry}
            pending={list.isRefetching}
            title={t`The ended sessions could not be loaded`}
          />
        ) : (
          <ul>
            {shown.map((session) => (
              <li className="border-t border-line first:border-t-0" key={session.id}>
                <EndedRow label={labels.get(session.id) ?? ""} session={session} />
              </li>
            ))}
          </ul>
        )}
        {(list.data?.unreadable ?? 0) > 0 && (
          <p className="border-t border-line px-4 py-3 text-ink-soft sm:px-5">
            <Plural
              value={list.data?.unreadable ?? 0}
              one="# more could not be read and is not shown."
              other="# more could not be read and are not shown."
            />
          </p>
        )}
        {shown.length < sessions.length ? (
          <div className="border-t border-line px-4 py-3 sm:px-5">
            <Button onClick={showAll}>
              <Trans>Show all ended ({total})</Trans>
            </Button>
          </div>
        ) : (
          list.hasNextPage && <MoreSessions group="ended" list={list} />
        )}
      </Card>
    </section>
  );
}
