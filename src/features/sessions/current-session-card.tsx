import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";

import { useMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import { useClientName } from "#src/domain/client-name.ts";
import { SessionLines } from "#src/domain/session-lines.tsx";
import { SessionLink } from "#src/domain/session-link.tsx";
import { SessionMark } from "#src/domain/session-mark.tsx";
import { LazyEndingStatus, preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";

/** The session that this page runs in. */
export function CurrentSessionCard({
  session,
  label,
  onSignOut,
}: {
  session: Session;
  label: string;
  onSignOut: () => void;
}) {
  const { t } = useLingui();
  const { policy } = useMe();
  const clientName = useClientName();

  return (
    <Card
      aria-labelledby="current-session"
      as="section"
      className="grid items-start justify-items-start gap-x-6 gap-y-3 px-4 py-4 data-lit:bg-hover sm:grid-cols-[1fr_auto] sm:px-5"
      data-session={session.id}
    >
      <div className="flex min-w-0 gap-3">
        <ClientIcon className="mt-0.5 text-ink-soft max-sm:hidden" client={session.client} />
        <div className="min-w-0">
          <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-xs font-medium text-ink-soft" id="current-session">
              <Trans>Current session</Trans>
            </h2>
            <Badge tone="accent">
              <Trans>This device</Trans>
            </Badge>
          </div>
          <p className="text-base">
            <SessionLink id={session.id} label={label}>
              {clientName(session.client)}
            </SessionLink>
          </p>
          <SessionLines session={session} />
          <SessionMark label={label} session={session} />
          {session.status === "ending" && (
            <Suspense>
              <LazyEndingStatus retried={false} session={session} />
            </Suspense>
          )}
          {!policy.terminateCurrent && (
            <p className="mt-2 text-ink-soft">
              <Trans>To end this session, use “Sign out” in the menu at the top of the page.</Trans>
            </p>
          )}
        </div>
      </div>
      {policy.terminateCurrent && session.status === "active" && (
        <Button aria-label={t`Sign out ${label}`} onClick={onSignOut} {...preloadSignOut}>
          <Trans>Sign out</Trans>
        </Button>
      )}
    </Card>
  );
}
