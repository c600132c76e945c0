import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";

import { useApiKey } from "#src/api/api-keys.ts";
import { ApiError } from "#src/api/errors.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { KeyDetails } from "./key-details.tsx";
import { nameOf } from "./key-labels.ts";

/** All that is known of one API key, and who calls with it. */
export function ApiKeyPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const reading = useApiKey(id);
  const { data, error } = reading;
  const gone = error instanceof ApiError && error.status === 404;
  const retry = () => void reading.refetch();

  return (
    <div data-wide="">
      <p className="mb-3">
        <Link className="text-accent underline-offset-4 hover:underline" to={paths.apiKeys()}>
          <Trans>All API keys</Trans>
        </Link>
      </p>
      <PageHeading>{data && !gone ? nameOf(data.apiKey) : t`API key`}</PageHeading>
      {reading.isPending && <Pending />}
      {gone && <Gone />}
      {reading.isLoadingError && !gone && (
        <Failure
          error={error}
          onRetry={retry}
          pending={reading.isRefetching}
          title={t`The API key could not be loaded`}
        />
      )}
      {data && !gone && (
        <>
          {reading.isRefetchError && (
            <div className="mb-4">
              <StaleNotice error={error} onRetry={retry} since={reading.dataUpdatedAt} />
            </div>
          )}
          <KeyDetails {...data} />
        </>
      )}
    </div>
  );
}

function Pending() {
  return (
    <div aria-busy="true" className="grid gap-5">
      <p className="sr-only">
        <Trans>Loading the API key</Trans>
      </p>
      <Skeleton className="h-52 w-full rounded-lg" />
      {["w-2/3", "w-1/2", "w-3/4", "w-1/3"].map((width) => (
        <Skeleton className={`h-4 ${width}`} key={width} />
      ))}
    </div>
  );
}

function Gone() {
  const { t } = useLingui();
  return (
    <EmptyState
      action={
        <Link className={buttonClass()} to={paths.apiKeys()}>
          <Trans>All API keys</Trans>
        </Link>
      }
      title={t`This API key is not here`}
    >
      <Trans>It is no longer there, or it never was one of your organization’s.</Trans>
    </EmptyState>
  );
}
