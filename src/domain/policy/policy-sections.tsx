import { Trans, useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";
import { usePolicy } from "#src/api/policy.ts";
import { Failure } from "#src/domain/failure.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { Card } from "#src/ui/card.tsx";
import { PageSection } from "#src/ui/page-section.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { LastChange } from "./last-change.tsx";
import { OperatingCountries } from "./operating-countries.tsx";
import { ReadOnly } from "./read-only.tsx";
import { RememberMe } from "./remember-me.tsx";
import { SessionTimeout } from "./session-timeout.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";

/** The organization's rules, each with a form of its own; what the organization does not have is not there. */
export function PolicySections() {
  const { t } = useLingui();
  const { data: policy, isPending, isRefetchError, error, refetch, isFetching, dataUpdatedAt } = usePolicy();
  const retry = () => void refetch();
  if (isPending) return <PolicySkeleton />;
  if (!policy) {
    return (
      <PageSection heading={t`Session timeout`} id="session-timeout">
        <Card>
          <Failure
            error={error}
            onRetry={retry}
            pending={isFetching}
            title={t`The organization’s rules could not be loaded`}
          />
        </Card>
      </PageSection>
    );
  }
  return (
    <UnsavedGuard>
      {isRefetchError && <StaleNotice error={error} onRetry={retry} since={dataUpdatedAt} />}
      <Sections policy={policy} />
    </UnsavedGuard>
  );
}

function Sections({ policy }: { policy: Policy }) {
  const { t } = useLingui();
  return (
    <>
      <div className="-mt-2 grid gap-2">
        <p className="max-w-[65ch] text-ink-soft">
          <Trans>Applies to all users in your organization.</Trans> <LastChange policy={policy} />
        </p>
        <ReadOnly />
      </div>
      <PageSection heading={t`Session timeout`} id="session-timeout">
        <SessionTimeout policy={policy} />
      </PageSection>
      {policy.rememberMe && (
        <PageSection heading={t`Remember me`} id="remember-me">
          <RememberMe policy={policy} rule={policy.rememberMe} />
        </PageSection>
      )}
      <PageSection heading={t`Operating countries`} id="operating-countries">
        <OperatingCountries policy={policy} />
      </PageSection>
    </>
  );
}

function PolicySkeleton() {
  const { t } = useLingui();
  return (
    <PageSection heading={t`Session timeout`} id="session-timeout">
      <Card aria-busy="true" className="min-h-80 space-y-4 px-4 py-5 sm:px-5">
        <p className="sr-only">
          <Trans>Loading the organization’s rules…</Trans>
        </p>
        <Skeleton className="h-4 w-56 max-w-full" />
        <Skeleton className="h-10 w-80 max-w-full" />
        <Skeleton className="h-4 w-96 max-w-full" />
      </Card>
    </PageSection>
  );
}
