import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useDevicesList, useRefreshDevices } from "#src/api/devices.ts";
import { Failure } from "#src/domain/failure.tsx";
import { SectionTabs } from "#src/domain/section-tabs.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Refresh } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { DeviceLists } from "./device-lists.tsx";
import { DevicesSkeleton } from "./devices-skeleton.tsx";

/** The devices that one's account recognises, and whether they are trusted (seed 004). */
export function DevicesPage() {
  const { t } = useLingui();
  const list = useDevicesList();
  const refresh = useRefreshDevices();
  const rest = useRest(list.error);
  const { data } = list;

  return (
    <>
      <PageHeading
        actions={
          <Button disabledReason={rest} onClick={refresh} pending={list.isRefetching}>
            <Refresh className="size-4 sm:-ms-0.5" />
            <span className="max-sm:sr-only">
              <Trans>Refresh</Trans>
            </span>
          </Button>
        }
        lead={data && <Plural one="# device" other="# devices" value={data.total} />}
      >
        {t`Sessions & devices`}
      </PageHeading>
      <SectionTabs current="devices" />

      {list.isPending && <DevicesSkeleton />}
      {list.isLoadingError && (
        <Failure
          error={list.error}
          onRetry={refresh}
          pending={list.isRefetching}
          title={t`Your devices could not be loaded`}
        />
      )}
      {data && (
        <div className="grid gap-8">
          {(list.isRefetchError || data.unreadable > 0) && (
            <div className="grid gap-4">
              {list.isRefetchError && (
                <StaleNotice error={list.error} onRetry={refresh} since={list.dataUpdatedAt} />
              )}
              {data.unreadable > 0 && (
                <Notice tone="warning">
                  <Plural
                    one="# device could not be read and is not shown."
                    other="# devices could not be read and are not shown."
                    value={data.unreadable}
                  />
                </Notice>
              )}
            </div>
          )}
          <DeviceLists list={list} />
        </div>
      )}
    </>
  );
}
