import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import { ApiError } from "#src/api/errors.ts";
import { useMe } from "#src/api/me.ts";
import type { SessionDetails as Details } from "#src/api/session-details.ts";
import { useSession } from "#src/api/session.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { useConcernWord } from "#src/domain/concern-word.ts";
import { concernOf, signalsOf } from "#src/domain/concern.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { useSessionLabel } from "#src/domain/session-label.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { LazyEndingStatus, preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { useSignOutDialog } from "#src/domain/sign-out/use-sign-out-dialog.tsx";
import { SignalLists } from "#src/domain/signals/signal-lists.tsx";
import { WasThisYou } from "#src/domain/signals/was-this-you.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { useNow } from "#src/lib/use-now.ts";
import { paths } from "#src/paths.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { SessionActivity } from "./session-activity.tsx";
import { EndGroup, SessionFacts } from "./session-facts.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SuspiciousSteps } from "./suspicious-steps.tsx";

/** All that is known of one session, and its sign-out. */
export function SessionDetails({ id }: { id: string }) {
  const { t } = useLingui();
  const query = useSession(id);
  const retry = () => void query.refetch();

  if (query.error instanceof ApiError && query.error.status === 404) return <GoneSession />;
  if (query.data) {
    return (
      <div className="grid gap-4">
        {query.isRefetchError && (
          <StaleNotice error={query.error} onRetry={retry} since={query.dataUpdatedAt} />
        )}
        <KnownSession complete={!query.isPlaceholderData} session={query.data} />
      </div>
    );
  }
  if (query.error) {
    return (
      <Failure
        error={query.error}
        onRetry={retry}
        pending={query.isFetching}
        title={t`This session could not be loaded`}
      />
    );
  }
  return <Pending label={t`Loading this session`} />;
}

function Pending({ label }: { label: string }) {
  return (
    <div aria-busy="true" className="grid gap-5 py-2">
      <p className="sr-only">{label}</p>
      {["w-2/3", "w-1/2", "w-3/4", "w-1/3", "w-3/5"].map((width) => (
        <Skeleton className={`h-4 ${width}`} key={width} />
      ))}
    </div>
  );
}

/** `complete`: its details are there, not only what the list knows. */
function KnownSession({ session, complete }: { session: Details; complete: boolean }) {
  const { t } = useLingui();
  const { policy } = useMe();
  const label = useSessionLabel()(session);
  const signOut = useSignOutDialog();
  const overdue = isOverdue(session, useNow());
  const canEnd = session.status === "active" ? !session.current || policy.terminateCurrent : overdue;
  const concern = concernOf(session);
  const concernWord = useConcernWord();

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
    <div className="grid gap-6">
      {session.current && (
        <p>
          <Badge tone="accent">
            <Trans>This device</Trans>
          </Badge>
        </p>
      )}
      {session.status === "ending" && (
        <LazyEndingStatus retried={signOut.retried(session.id)} session={session} />
      )}
      {concern !== "none" && (
        <p className="flex gap-2.5 font-medium text-warning">
          <ConcernIcon concern={concern} />
          {concernWord(concern)}
        </p>
      )}
      <EndGroup session={session} />
      <SignalLists session={session} />
      {asks && (
        <div className={clsx("grid gap-4", concern === "high" && "rounded-lg bg-warning-soft px-4 py-3")}>
          <WasThisYou label={label} session={session} />
          {concern === "high" && (
            <SuspiciousSteps onSignOut={signOut.ask} session={session} signOutThis={signOutThis} />
          )}
        </div>
      )}
      {concern !== "high" && signOutThis && <div>{signOutThis}</div>}
      <SessionFacts session={session} />
      {complete ? (
        <>
          <SessionActivity activity={session.activity} />
          <SessionHistory session={session} />
        </>
      ) : (
        <Pending label={t`Loading activity and history`} />
      )}
      {session.current && !policy.terminateCurrent && (
        <p className="text-ink-soft">
          <Trans>To end this session, use “Sign out” in the menu at the top of the page.</Trans>
        </p>
      )}
      {signOut.dialog}
    </div>
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
