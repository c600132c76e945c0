import { Trans, useLingui } from "@lingui/react/macro";

import { useRestartDevices, type useDevicesList } from "#src/api/devices.ts";
import { MoreRows } from "#src/domain/more-rows.tsx";

/** Below the devices, as long as there are more. */
export function MoreDevices({ list }: { list: ReturnType<typeof useDevicesList> }) {
  const { i18n } = useLingui();
  const shown = i18n.number(list.data?.devices.length ?? 0);
  const total = i18n.number(list.data?.total ?? 0);
  return (
    <MoreRows list={list} restart={useRestartDevices()}>
      <Trans>
        {shown} of {total} devices shown
      </Trans>
    </MoreRows>
  );
}
