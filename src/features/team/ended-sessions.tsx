import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import type { useMemberSessions } from "#src/api/member-rows.ts";
import { EndedRow } from "#src/domain/ended-row.tsx";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { Button } from "#src/ui/button.tsx";

import { RowsSection } from "./rows-section.tsx";

const FIRST = 5;

interface EndedSessionsProps {
  list: ReturnType<typeof useMemberSessions>;
  /** Those that stand elsewhere in the page. */
  besides: ReadonlySet<string>;
}

/** The sessions of the last 30 days that are over, with who ended them and why. */
export function EndedSessions({ list, besides }: EndedSessionsProps) {
  const { t, i18n } = useLingui();
  const [all, setAll] = useState(false);
  const sessions = (list.data?.rows ?? []).filter(({ id }) => !besides.has(id));
  const labels = useSessionLabels()(sessions);
  const rows = all ? sessions : sessions.slice(0, FIRST);
  const shown = i18n.number(sessions.length);
  const total = i18n.number(list.data?.total ?? 0);

  // Loading quietly: nobody comes for these first.
  if (list.isPending || (list.data && sessions.length === 0 && list.data.unreadable === 0)) return null;
  return (
    <RowsSection
      heading={<Trans>Recently ended</Trans>}
      list={{ ...list, hasNextPage: list.hasNextPage && rows.length === sessions.length }}
      words={{
        loading: t`Loading the ended sessions`,
        failed: t`The ended sessions could not be loaded`,
        unreadable: (
          <Plural
            one="# ended session could not be read and is not shown."
            other="# ended sessions could not be read and are not shown."
            value={list.data?.unreadable ?? 0}
          />
        ),
        shown: (
          <Trans>
            {shown} of {total} sessions shown
          </Trans>
        ),
      }}
    >
      <ul>
        {rows.map((session) => (
          <li className="border-t border-line first:border-t-0" key={session.id}>
            <EndedRow label={labels.get(session.id) ?? ""} session={session} />
          </li>
        ))}
      </ul>
      {rows.length < sessions.length && (
        <div className="border-t border-line px-4 py-3 sm:px-5">
          <Button onClick={() => setAll(true)}>
            <Trans>Show all ended ({total})</Trans>
          </Button>
        </div>
      )}
    </RowsSection>
  );
}
