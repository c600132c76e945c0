import { Trans, useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { useMe } from "#src/api/me.ts";
import { useDenied } from "#src/domain/use-denied.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";

import { LazyRevokeTrustDialog } from "./lazy.ts";
import type { useTrust } from "./use-trust.ts";

interface TrustButtonProps {
  device: Device;
  label: string;
  current: boolean;
  trust: ReturnType<typeof useTrust>;
  onRevoke: () => void;
}

/** Trusts the device that one sits at, or takes any device's trust away. One button, so that it keeps the focus. */
export function TrustButton({ device, label, current, trust, onRevoke }: TrustButtonProps) {
  const { t } = useLingui();
  const { policy } = useMe();
  const denied = useDenied("pf.devices.revoke_trust");
  const rest = useRest(trust.state.step === "failed" ? trust.state.error : null);

  if (device.trust) {
    return (
      <Button
        aria-label={t`Revoke trust ${label}`}
        disabledReason={denied}
        onClick={onRevoke}
        onFocus={LazyRevokeTrustDialog.preload}
        onPointerEnter={LazyRevokeTrustDialog.preload}
      >
        <Trans>Revoke trust</Trans>
      </Button>
    );
  }
  // What the policy switches off is absent; another device is trusted from itself.
  if (!current || policy.deviceTrust === null) return null;
  return (
    <Button disabledReason={rest} onClick={() => trust.run(device.id)} pending={trust.pending}>
      <Trans>Trust this device</Trans>
    </Button>
  );
}
