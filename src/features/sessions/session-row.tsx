import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import type { Session } from "#src/api/schemas.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import { useClientName } from "#src/domain/client-name.ts";
import { SessionLink } from "#src/domain/session-link.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { LazyEndingStatus, preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";

import { SessionLines } from "./session-lines.tsx";
import { SessionMark } from "./session-mark.tsx";

interface SessionRowProps {
  session: Session;
  /** Unique in the list: names what the row's controls act on. */
  label: string;
  grouped: boolean;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onSignOut: () => void;
  /** Whether its sign-out was tried again after it should have ended. */
  retried: boolean;
  /** Why it cannot be signed out now. */
  disabledReason: string | undefined;
}

/** One session: what, where, when, act. */
export function SessionRow(props: SessionRowProps) {
  const { session, label, grouped, selected, onSelect, onSignOut } = props;
  const { t } = useLingui();
  const clientName = useClientName();
  const overdue = isOverdue(session, useNow());

  return (
    <div
      className={clsx(
        "grid grid-cols-[auto_1fr] items-start focus-within:bg-hover data-lit:bg-hover gap-x-3 gap-y-2.5 border-line px-4 py-3.5 sm:grid-cols-[auto_1fr_auto] sm:px-5",
        !grouped && "border-t group-first/line:border-t-0",
      )}
      data-session={session.id}
    >
      <Checkbox
        aria-label={t`Select ${label}`}
        checked={selected}
        className="-my-1.5 -ms-2"
        disabled={session.status !== "active"}
        onChange={(event) => onSelect(event.target.checked)}
      />
      <div className="flex min-w-0 gap-3">
        {grouped ? (
          <span className="w-5 shrink-0 max-sm:hidden" />
        ) : (
          <ClientIcon className="text-ink-soft max-sm:hidden" client={session.client} />
        )}
        <div className="min-w-0">
          <SessionLink id={session.id} label={label}>
            {clientName(session.client)}
          </SessionLink>
          <SessionLines session={session} />
          <SessionMark label={label} session={session} />
          {session.status !== "active" && <LazyEndingStatus retried={props.retried} session={session} />}
        </div>
      </div>
      {(session.status === "active" || overdue) && (
        <Button
          aria-label={overdue ? t`Try again to sign out ${label}` : t`Sign out ${label}`}
          className="max-sm:col-start-2 max-sm:justify-self-start"
          data-row-action
          disabledReason={props.disabledReason}
          onClick={onSignOut}
          {...preloadSignOut}
        >
          {overdue ? <Trans>Try again</Trans> : <Trans>Sign out</Trans>}
        </Button>
      )}
    </div>
  );
}
