import { useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { formatDay, parseTime } from "#src/lib/time.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { useClientName } from "./client-name.ts";
import { tellingLength } from "./session-label.ts";

/** What a device is called: its own name, else what signed in there. Several devices can share it. */
function useDeviceName(): (device: Pick<Device, "name" | "client">) => string {
  const clientName = useClientName();
  return ({ name, client }) => inAFewWords(name ?? "") || clientName(client);
}

export interface DeviceLabel {
  name: string;
  /** What tells it from others of the same name; null where none has it. */
  mark: string | null;
  /** Both, in one line that no other device has. */
  label: string;
}

/**
 * A name for each device, and where several share one what tells them apart: the day on which they were first seen,
 * else the end of their ids. Keyed by id. Devices are never told, or merged, by name alone.
 */
export function useDeviceLabels(): (devices: Device[]) => Map<string, DeviceLabel> {
  const { t, i18n } = useLingui();
  const deviceName = useDeviceName();

  function markOf(device: Device, sharing: Device[]): string {
    const days = sharing.map(({ firstSeen }) => {
      const time = parseTime(firstSeen.at);
      return time === null ? "" : formatDay(time, intlLocale(i18n.locale));
    });
    const day = days[sharing.indexOf(device)];
    if (day && new Set(days).size === days.length) return t`first seen ${day}`;
    const ending = device.id.slice(-tellingLength(sharing.map(({ id }) => id)));
    return t`id ending in ${ending}`;
  }

  return (devices) => {
    const names = new Map(devices.map((device) => [device.id, deviceName(device)]));
    const groups = new Map<string, Device[]>();
    for (const device of devices) {
      const key = alike(names.get(device.id) ?? "");
      groups.set(key, [...(groups.get(key) ?? []), device]);
    }
    return new Map(
      devices.map((device) => {
        const name = names.get(device.id) ?? "";
        const sharing = groups.get(alike(name)) ?? [];
        const mark = sharing.length > 1 ? markOf(device, sharing) : null;
        return [device.id, { name, mark, label: mark === null ? name : t`${name}, ${mark}` }];
      }),
    );
  };
}

/** Names that people would take for the same are. */
function alike(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ");
}
