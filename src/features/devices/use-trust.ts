import { useLingui } from "@lingui/react/macro";

import { useTrustDevice } from "#src/api/change-device.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useAskDevice } from "#src/api/devices.ts";
import { announce } from "#src/ui/announcer.tsx";

import { useDeviceAct } from "./use-device-act.ts";

/** Trusting the device that one sits at. */
export function useTrust(label: string, onGone: () => void) {
  const { t } = useLingui();
  const trust = useTrustDevice();
  const askDevice = useAskDevice();
  return useDeviceAct<string, Device>({
    send: (id, key) => trust.mutateAsync({ id, key }),
    async check(id) {
      const now = await askDevice(id);
      if (now === null) return "gone";
      return now.trust ? { done: now } : "not-done";
    },
    onDone: () => announce(t`Trusted: ${label}.`),
    onGone,
  });
}
