import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import { useMe } from "#src/api/me.ts";
import type { SessionDetails as Details } from "#src/api/session-details.ts";
import { useSession } from "#src/api/session.ts";
import { concernOf, signalsOf } from "#src/domain/concern.ts";
import { Link } from "#src/domain/link.tsx";
import { useSessionLabel } from "#src/domain/session-label.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { useSignOutDialog } from "#src/domain/sign-out/use-sign-out-dialog.tsx";
import { WasThisYou } from "#src/domain/signals/was-this-you.tsx";
import { useNow } from "#src/lib/use-now.ts";
import { paths } from "#src/paths.ts";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

import { AskedSession } from "./asked-session.tsx";
import { SessionView } from "./session-view.tsx";
import { SuspiciousSteps } from "./suspicious-steps.tsx";

/** All that is known of one session of one's own, and its sign-out. */
export function SessionDetails({ id }: { id: string }) {
  const query = useSession(id);
  return (
    <AskedSession gone={<GoneSession />} query={query}>
      {query.data && <OwnSession complete={!query.isPlaceholderData} session={query.data} />}
    </AskedSession>
  );
}

/** `complete`: its details are there, not only what the list knows. */
function OwnSession({ session, complete }: { session: Details; complete: boolean }) {
  const { t } = useLingui();
  const { policy } = useMe();
  const label = useSessionLabel()(session);
  const signOut = useSignOutDialog();
  const overdue = isOverdue(session, useNow());
  const canEnd = session.status === "active" ? !session.current || policy.terminateCurrent : overdue;
  const concern = concernOf(session);

  // Of what is over, only where there is something to be said of it.
  const asks =
    session.status === "ended"
      ? session.verdict !== null || signalsOf(session).some(({ level }) => level === "high")
      : !(session.current && concern === "none");

  const signOutThis = canEnd && (
    <Button
      aria-label={t`Sign out this session: ${label}`}
      onClick={() => signOut.ask({ kind: "one", session })}
      {...preloadSignOut}
      variant={concern === "high" ? "secondary" : "danger"}
    >
      {overdue ? <Trans>Try again</Trans> : <Trans>Sign out this session</Trans>}
    </Button>
  );

  return (
    <SessionView
      acts={
        <>
          {asks && (
            <div className={clsx("grid gap-4", concern === "high" && "rounded-lg bg-warning-soft px-4 py-3")}>
              <WasThisYou label={label} session={session} />
              {concern === "high" && (
                <SuspiciousSteps onSignOut={signOut.ask} session={session} signOutThis={signOutThis} />
              )}
            </div>
          )}
          {concern !== "high" && signOutThis && <div>{signOutThis}</div>}
        </>
      }
      complete={complete}
      retried={signOut.retried(session.id)}
      session={session}
    >
      {session.current && !policy.terminateCurrent && (
        <p className="text-ink-soft">
          <Trans>To end this session, use “Sign out” in the menu at the top of the page.</Trans>
        </p>
      )}
      {signOut.dialog}
    </SessionView>
  );
}

function GoneSession() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`This session is not here`}
      action={
        <Link className={buttonClass()} to={paths.sessions()}>
          <Trans>All sessions</Trans>
        </Link>
      }
    >
      <Trans>It ended more than 30 days ago, or it never was one of yours.</Trans>
    </EmptyState>
  );
}
