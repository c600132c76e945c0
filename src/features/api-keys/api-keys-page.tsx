import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useApiKeys } from "#src/api/api-keys.ts";
import { Failure } from "#src/domain/failure.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Refresh } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { KeyList } from "./key-list.tsx";
import { KeysSkeleton } from "./keys-skeleton.tsx";

/** How programs use the organization's API keys (seed 003). */
export function ApiKeysPage() {
  const { t } = useLingui();
  const list = useApiKeys();
  const rest = useRest(list.error);
  const { data } = list;
  const refresh = () => void list.refetch();

  return (
    <div data-wide="">
      <PageHeading
        actions={
          <Button disabledReason={rest} onClick={refresh} pending={list.isRefetching}>
            <Refresh className="size-4 sm:-ms-0.5" />
            <span className="max-sm:sr-only">
              <Trans>Refresh</Trans>
            </span>
          </Button>
        }
        lead={
          <Trans>
            What programs do with your organization’s API keys. Signing people out does not touch a key: a
            program goes on until the key is revoked or expires.
          </Trans>
        }
      >
        {t`API sessions`}
      </PageHeading>
      {list.isPending && <KeysSkeleton />}
      {list.isLoadingError && (
        <Failure
          error={list.error}
          onRetry={refresh}
          pending={list.isRefetching}
          title={t`The API keys could not be loaded`}
        />
      )}
      {data && (
        <div className="grid grid-cols-1 gap-4">
          {list.isRefetchError && (
            <StaleNotice error={list.error} onRetry={refresh} since={list.dataUpdatedAt} />
          )}
          {data.unreadable > 0 && (
            <Notice tone="warning">
              <Plural
                one="# API key could not be read and is not shown."
                other="# API keys could not be read and are not shown."
                value={data.unreadable}
              />
            </Notice>
          )}
          <KeyList list={list} />
        </div>
      )}
    </div>
  );
}
