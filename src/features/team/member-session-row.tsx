import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { SessionBody } from "#src/domain/session-body.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { useNow } from "#src/lib/use-now.ts";
import { Badge } from "#src/ui/badge.tsx";

interface MemberSessionRowProps {
  session: Session;
  /** Unique in the list: names what the row's controls act on. */
  label: string;
  /** Whether the policy keeps its sessions from being ended. */
  isProtected: boolean;
  /** A wide act that runs names it. */
  underWay: boolean;
  onSignOut: () => void;
}

/** One session of a member: what, where, when, act. */
export function MemberSessionRow({
  session,
  label,
  isProtected,
  underWay,
  onSignOut,
}: MemberSessionRowProps) {
  const { t } = useLingui();
  const overdue = isOverdue(session, useNow());
  const canEnd = !session.current && !isProtected && (session.status === "active" || overdue);
  return (
    <div
      className="grid items-start gap-x-3 gap-y-2.5 px-4 py-3.5 focus-within:bg-hover sm:grid-cols-[1fr_auto] sm:px-5"
      data-session={session.id}
    >
      <SessionBody label={label} session={session} />
      {session.current && (
        <Badge tone="accent">
          <Trans>This device</Trans>
        </Badge>
      )}
      {canEnd && (
        <div className="flex flex-wrap items-center gap-3">
          {underWay && (
            <Badge tone="accent">
              <Trans>Sign-out under way</Trans>
            </Badge>
          )}
          <ActButton
            aria-label={overdue ? t`Try again to sign out ${label}` : t`Sign out ${label}`}
            data-row-action
            onClick={onSignOut}
            permission="pf.sessions.terminate_user"
          >
            {overdue ? <Trans>Try again</Trans> : <Trans>Sign out</Trans>}
          </ActButton>
        </div>
      )}
    </div>
  );
}
