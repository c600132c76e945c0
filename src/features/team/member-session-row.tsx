import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { SessionBody } from "#src/domain/session-body.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { preloadTermination } from "#src/domain/termination/termination-lazy.ts";
import { useDenied } from "#src/domain/use-denied.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";

interface MemberSessionRowProps {
  session: Session;
  /** Unique in the list: names what the row's controls act on. */
  label: string;
  /** Whether the policy keeps its sessions from being ended. */
  isProtected: boolean;
  onSignOut: () => void;
}

/** One session of a member: what, where, when, act. */
export function MemberSessionRow({ session, label, isProtected, onSignOut }: MemberSessionRowProps) {
  const { t } = useLingui();
  const denied = useDenied("pf.sessions.terminate_user");
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
        <Button
          aria-label={overdue ? t`Try again to sign out ${label}` : t`Sign out ${label}`}
          className="max-sm:justify-self-start"
          data-row-action
          disabledReason={denied}
          onClick={onSignOut}
          {...preloadTermination}
        >
          {overdue ? <Trans>Try again</Trans> : <Trans>Sign out</Trans>}
        </Button>
      )}
    </div>
  );
}
