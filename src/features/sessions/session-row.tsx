import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import type { Session } from "#src/api/schemas.ts";
import { SessionBody } from "#src/domain/session-body.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";

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
      <SessionBody grouped={grouped} label={label} retried={props.retried} session={session} />
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
