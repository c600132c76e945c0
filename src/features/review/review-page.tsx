import { Trans, useLingui } from "@lingui/react/macro";
import { useParams, useSearchParams } from "react-router";

import { ApiError } from "#src/api/errors.ts";
import { useMe } from "#src/api/me.ts";
import { useSession } from "#src/api/session.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { OwnSession } from "./own-session.tsx";
import { ReviewSkeleton } from "./review-skeleton.tsx";
import { Review } from "./review.tsx";

/** From "I don't know this one" to safe: one path, for somebody who is frightened and knows nothing of sessions. */
export function ReviewPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const atReceipt = search.get("step") === "receipt";
  return (
    <>
      <p className="mb-3">
        <Link className="text-accent underline-offset-4 hover:underline" to={paths.sessions()}>
          <Trans>All sessions</Trans>
        </Link>
      </p>
      <PageHeading
        lead={
          atReceipt ? (
            <Trans>This is how things stand now. You can come back to it at any time.</Trans>
          ) : (
            <Trans>
              Take these steps one after the other. You can stop at any time: what is done stays done, and you
              find it here again.
            </Trans>
          )
        }
      >
        {atReceipt ? t`What was done` : t`Make your account safe`}
      </PageHeading>
      <Loaded id={id} key={id} />
    </>
  );
}

function Loaded({ id }: { id: string }) {
  const { t } = useLingui();
  const { sessionId } = useMe();
  const query = useSession(id);
  const retry = () => void query.refetch();

  if (query.error instanceof ApiError && query.error.status === 404) return <Gone />;
  if (query.data && !query.isPlaceholderData) {
    return (
      <>
        {query.isRefetchError && (
          <div className="mb-4">
            <StaleNotice error={query.error} onRetry={retry} since={query.dataUpdatedAt} />
          </div>
        )}
        {id === sessionId ? <OwnSession /> : <Review session={query.data} />}
      </>
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
  return <ReviewSkeleton />;
}

function Gone() {
  const { t } = useLingui();
  return (
    <EmptyState
      action={
        <>
          <Link className={buttonClass()} to={paths.sessions()}>
            <Trans>Back to all sessions</Trans>
          </Link>
          <Link className={buttonClass({ variant: "quiet" })} to={paths.security()}>
            <Trans>Change your password</Trans>
          </Link>
        </>
      }
      title={t`This session is not here`}
    >
      <Trans>It ended more than 30 days ago, or it never was one of yours. It cannot be used any more.</Trans>
    </EmptyState>
  );
}
