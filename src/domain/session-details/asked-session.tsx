import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { ApiError } from "#src/api/errors.ts";
import type { useOrgSession } from "#src/api/org-session.ts";
import type { useSession } from "#src/api/session.ts";
import { Failure } from "#src/domain/failure.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";

import { LoadingFacts } from "./loading-facts.tsx";

interface AskedSessionProps {
  query: ReturnType<typeof useSession> | ReturnType<typeof useOrgSession>;
  /** In its place, where there is none such. */
  gone: ReactNode;
  children: ReactNode;
}

/** Around a session that was asked for: while it is on its way, when it could not be had, when it is not there. */
export function AskedSession({ query, gone, children }: AskedSessionProps) {
  const { t } = useLingui();
  const retry = () => void query.refetch();

  if (query.error instanceof ApiError && query.error.status === 404) return gone;
  if (query.data) {
    return (
      <div className="grid gap-4">
        {query.isRefetchError && (
          <StaleNotice error={query.error} onRetry={retry} since={query.dataUpdatedAt} />
        )}
        {children}
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
  return <LoadingFacts label={t`Loading this session`} />;
}
