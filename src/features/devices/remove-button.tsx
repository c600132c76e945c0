import { Trans, useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { useDenied } from "#src/domain/use-denied.ts";
import { Button } from "#src/ui/button.tsx";

import { LazyRemoveDeviceDialog } from "./lazy.ts";

/** Opens the question whether to forget a device. Its trust would go with it, so that needs the same permission. */
export function RemoveButton({
  device,
  label,
  onRemove,
}: {
  device: Device;
  label: string;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const denied = useDenied("pf.devices.revoke_trust");
  return (
    <Button
      aria-label={t`Remove ${label}`}
      data-row-action
      disabledReason={device.trust ? denied : undefined}
      onClick={onRemove}
      onFocus={LazyRemoveDeviceDialog.preload}
      onPointerEnter={LazyRemoveDeviceDialog.preload}
    >
      <Trans>Remove</Trans>
    </Button>
  );
}
