import { Trans, useLingui } from "@lingui/react/macro";

import { useUntrustDevice } from "#src/api/change-device.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useAskDevice } from "#src/api/devices.ts";
import { useMe } from "#src/api/me.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";
import { announce } from "#src/ui/announcer.tsx";

import { useDeviceAct } from "./use-device-act.ts";

export interface DeviceDialogProps {
  device: Device;
  label: string;
  /** Whether it is the device that the panel itself runs on. */
  current: boolean;
  /** Given up. */
  onClose: () => void;
  /** Done, and said. */
  onDone: () => void;
  onGone: () => void;
  returnFocus: () => HTMLElement | null;
}

/** Asks before a device's trust is taken away, and says what happens next (seed 004). */
export function RevokeTrustDialog({
  device,
  label,
  onClose,
  onDone,
  onGone,
  returnFocus,
}: DeviceDialogProps) {
  const { t } = useLingui();
  const { secondFactors } = useMe();
  const untrust = useUntrustDevice();
  const askDevice = useAskDevice();
  const { state, pending, run } = useDeviceAct<string, Device>({
    send: (id, key) => untrust.mutateAsync({ id, key }),
    async check(id) {
      const now = await askDevice(id);
      if (now === null) return "gone";
      return now.trust ? "not-done" : { done: now };
    },
    onDone() {
      announce(t`Trust revoked: ${label}.`);
      onDone();
    },
    onGone,
  });
  const rest = useRest(state.step === "failed" ? state.error : null);

  return (
    <AlertDialog
      cancelLabel={t`Cancel`}
      confirmLabel={state.step === "failed" || state.step === "unknown" ? t`Try again` : t`Revoke trust`}
      confirmRests={rest}
      onClose={onClose}
      onConfirm={() => run(device.id)}
      open
      pending={pending}
      returnFocus={returnFocus}
      title={t`Revoke trust?`}
    >
      <p className="font-medium text-ink">
        <bdi>{label}</bdi>
      </p>
      <p className="mt-3">
        {secondFactors?.length === 0 ? (
          <Trans>
            Once you have set up a second factor, it is asked at every sign-in on this device, as on any
            other.
          </Trans>
        ) : (
          <Trans>The next sign-in on this device is asked for the second factor again.</Trans>
        )}
      </p>
      <p className="mt-3">
        <Trans>Its sessions stay signed in. To end them, sign them out or remove the device.</Trans>
      </p>
      <ActProblem className="mt-4" failed={<Trans>The trust was not revoked.</Trans>} state={state} />
    </AlertDialog>
  );
}
