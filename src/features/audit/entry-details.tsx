import { Trans, useLingui } from "@lingui/react/macro";

import { useAuditEntry } from "#src/api/audit.ts";
import { ApiError } from "#src/api/errors.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { EntryChildren } from "./entry-children.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryTermination } from "./entry-termination.tsx";
import { PolicyEditTable } from "./policy-edit.tsx";

/** All that an entry tells: who, what, on whom, when, from where, why, and how it went, item by item. */
export function EntryDetails({ id }: { id: string }) {
  const { t } = useLingui();
  const query = useAuditEntry(id);
  const retry = () => void query.refetch();

  if (query.error instanceof ApiError && query.error.status === 404) return <GoneEntry />;
  if (query.data) {
    return (
      <div className="grid gap-6">
        {query.isRefetchError && (
          <StaleNotice error={query.error} onRetry={retry} since={query.dataUpdatedAt} />
        )}
        {query.data.policy && <PolicyEditTable edit={query.data.policy} />}
        <EntryFacts entry={query.data} />
        {query.data.terminationId !== null && <EntryTermination id={query.data.terminationId} />}
        {query.data.childCount > 0 && <EntryChildren entry={query.data} />}
      </div>
    );
  }
  if (query.error) {
    return (
      <Failure
        error={query.error}
        onRetry={retry}
        pending={query.isFetching}
        title={t`This entry could not be loaded`}
      />
    );
  }
  return (
    <div aria-busy="true" className="grid gap-5 py-2">
      <p className="sr-only">
        <Trans>Loading this entry</Trans>
      </p>
      {["w-2/3", "w-1/2", "w-3/4", "w-1/3"].map((width) => (
        <Skeleton className={`h-4 ${width}`} key={width} />
      ))}
    </div>
  );
}

function GoneEntry() {
  const { t } = useLingui();
  return (
    <EmptyState
      action={
        <Link className={buttonClass()} to={paths.audit()}>
          <Trans>Whole audit log</Trans>
        </Link>
      }
      title={t`This entry is not here`}
    >
      <Trans>It is older than what is kept, or it never was one of your organization’s.</Trans>
    </EmptyState>
  );
}
