import { Trans, useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import type { Session } from "#src/api/schemas.ts";
import type { useSessionsList } from "#src/api/sessions.ts";
import type { SignOutTarget } from "#src/domain/sign-out/sign-out-target.ts";
import { useAfterPaint } from "#src/lib/use-after-paint.ts";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LazyVirtualLines, MANY_LINES } from "#src/ui/lines-lazy.ts";
import { PlainLines } from "#src/ui/plain-lines.tsx";

import { DeviceHeading } from "./device-heading.tsx";
import { groupByDevice, lineKey } from "./group-by-device.ts";
import { LazyDepartedRow, LazyMoreSessions } from "./lazy.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { SessionRow } from "./session-row.tsx";
import { useFocusedRow } from "./use-focused-row.ts";
import { useSelection } from "./use-selection.ts";

const USUAL_HEIGHT = 92;

// Of so many that have gone the server is asked what became of them.
const MOST_ASKED = 5;

interface OtherSessionsProps {
  list: ReturnType<typeof useSessionsList>;
  /** In the order in which they stand. */
  sessions: readonly Session[];
  /** Those of them that have left the server's list. */
  departed: ReadonlySet<string>;
  current: Session | undefined;
  labels: Map<string, string>;
  onSignOut: (target: SignOutTarget) => void;
  retried: (id: string) => boolean;
  /** The id of one that has to be in the page, however long the list. */
  shown: string;
}

/** All sessions but the current one, in the server's order: device by device, most recently active first. */
export function OtherSessions({
  list,
  sessions,
  departed,
  current,
  labels,
  onSignOut,
  retried,
  shown,
}: OtherSessionsProps) {
  const painted = useAfterPaint();
  const focused = useFocusedRow();
  const { t } = useLingui();
  const lines = groupByDevice(sessions, current?.deviceId ?? null);
  const asked = new Set([...departed].slice(0, MOST_ASKED));
  const there = sessions.filter(({ id }) => !departed.has(id));
  const selectable = there.filter(({ status }) => status === "active");
  const selection = useSelection(selectable);
  const stale = list.isRefetchError ? t`The list is not up to date. Refresh it first.` : undefined;
  const down = list.error instanceof ApiError && list.error.status === 503 ? stale : undefined;

  const renderLine = (index: number) => {
    const line = lines[index];
    if (!line) return null;
    if (line.kind === "device") {
      const inside = line.sessions.filter(({ id }) => !departed.has(id));
      return <DeviceHeading sessions={inside} thisDevice={line.deviceId === current?.deviceId} />;
    }
    const label = labels.get(line.session.id) ?? "";
    return departed.has(line.session.id) ? (
      <LazyDepartedRow
        asks={asked.has(line.session.id)}
        hadFocus={focused.had}
        label={label}
        session={line.session}
      />
    ) : (
      <SessionRow
        disabledReason={down}
        grouped={line.grouped}
        label={label}
        onSelect={(on) => selection.set(line.session.id, on)}
        onSignOut={() => onSignOut({ kind: "one", session: line.session })}
        retried={retried(line.session.id)}
        selected={selection.has(line.session.id)}
        session={line.session}
      />
    );
  };
  const Lines = lines.length > MANY_LINES ? LazyVirtualLines : PlainLines;

  return (
    <section aria-labelledby="other-sessions">
      <h2 className="text-base font-semibold" id="other-sessions">
        <Trans>Other sessions</Trans>
      </h2>
      {lines.some(({ kind }) => kind === "device") && (
        <p className="mt-0.5 max-w-[65ch] text-ink-soft">
          <Trans>Several sessions on one device are normal: each browser tab can be one.</Trans>
        </p>
      )}
      <Card className="mt-3" onFocus={focused.note}>
        {sessions.length === 0 ? (
          <NoneToShow unreadable={list.data?.unreadable ?? 0} />
        ) : (
          <>
            <SelectionBar
              disabledReason={stale}
              onSignOut={() => onSignOut({ kind: "selected", sessions: selection.chosen })}
              selection={selection}
              selectable={selectable}
            />
            <Lines
              keys={lines.map(lineKey)}
              renderLine={renderLine}
              usualHeight={USUAL_HEIGHT}
              wanted={shown}
            />
            {painted && list.hasNextPage && <LazyMoreSessions group="signed-in" list={list} />}
          </>
        )}
      </Card>
    </section>
  );
}

/** "Nowhere else" is a promise: not made where there are others that could not be read. */
function NoneToShow({ unreadable }: { unreadable: number }) {
  const { t } = useLingui();
  return unreadable > 0 ? (
    <EmptyState title={t`No other session that can be shown`} />
  ) : (
    <EmptyState title={t`No other sessions`}>
      <Trans>You are signed in here and nowhere else.</Trans>
    </EmptyState>
  );
}
