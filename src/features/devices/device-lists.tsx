import { Trans, useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import type { useDevicesList } from "#src/api/devices.ts";
import { useMe } from "#src/api/me.ts";
import { useDeviceLabels } from "#src/domain/device-labels.ts";
import { useOpenDevices } from "#src/domain/use-open-devices.ts";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LazyVirtualLines, MANY_LINES } from "#src/ui/lines-lazy.ts";
import { PlainLines } from "#src/ui/plain-lines.tsx";

import { MoreDevices } from "./more-devices.tsx";
import { OwnDeviceRow } from "./own-device-row.tsx";
import { useDeviceDialog } from "./use-device-dialog.tsx";

const USUAL_HEIGHT = 124;

/** This device, then the others in the server's order: the most recently seen first. */
export function DeviceLists({ list }: { list: ReturnType<typeof useDevicesList> }) {
  const { policy, deviceId } = useMe();
  const devices = list.data?.devices ?? [];
  const labels = useDeviceLabels()(devices);
  const { ask, gone, dialog } = useDeviceDialog();
  const open = useOpenDevices();

  const current = currentOf(devices, deviceId);
  const others = devices.filter((device) => device !== current);
  const Lines = others.length > MANY_LINES ? LazyVirtualLines : PlainLines;

  const row = (device: Device | undefined) => {
    const label = device && labels.get(device.id);
    if (!label) return null;
    const question = { device, label: label.label, current: device === current };
    return (
      <OwnDeviceRow
        current={device === current}
        device={device}
        label={label}
        onGone={() => gone(label.label)}
        onRemove={() => ask({ kind: "remove", ...question })}
        onRevoke={() => ask({ kind: "revoke", ...question })}
        onToggle={() => open.toggle(device.id)}
        open={open.has(device.id)}
      />
    );
  };

  return (
    <>
      {(policy.deviceTrust !== null || devices.some(({ trust }) => trust !== null)) && (
        <p className="max-w-[65ch] text-ink-soft">
          <Trans>
            On a trusted device you may not be asked for the second factor. Trust is not bound to the device
            and does not protect the sessions there.
          </Trans>
        </p>
      )}
      {current && (
        <section aria-labelledby="this-device">
          <h2 className="text-base font-semibold" id="this-device">
            <Trans>The device you are using</Trans>
          </h2>
          <Card className="mt-3">{row(current)}</Card>
        </section>
      )}
      <section aria-labelledby="other-devices">
        <h2 className="text-base font-semibold" id="other-devices">
          {current ? <Trans>Other devices</Trans> : <Trans>Devices</Trans>}
        </h2>
        <Card className="mt-3">
          {others.length === 0 ? (
            <NoneToShow current={current} unreadable={list.data?.unreadable ?? 0} />
          ) : (
            <Lines
              keys={others.map(({ id }) => id)}
              renderLine={(index) => (
                <div className="border-t border-line group-first/line:border-t-0">{row(others[index])}</div>
              )}
              usualHeight={USUAL_HEIGHT}
            />
          )}
          {list.hasNextPage && <MoreDevices list={list} />}
        </Card>
      </section>
      {dialog}
    </>
  );
}

/** The device of this page: the one that the server marks, or, where that is unclear, that of the session. */
function currentOf(devices: Device[], deviceId: string | null): Device | undefined {
  const marked = devices.filter(({ current }) => current);
  return marked.length === 1 ? marked[0] : devices.find(({ id }) => id === deviceId);
}

/** "No other" is a promise: not made where there are others that could not be read. */
function NoneToShow({ current, unreadable }: { current: Device | undefined; unreadable: number }) {
  const { t } = useLingui();
  if (unreadable > 0) return <EmptyState title={t`No other device that can be shown`} />;
  return current ? (
    <EmptyState title={t`No other devices`}>
      <Trans>Your account knows this device and no other.</Trans>
    </EmptyState>
  ) : (
    <EmptyState title={t`No devices`}>
      <Trans>Your account recognises none yet. The next sign-in adds the one that it comes from.</Trans>
    </EmptyState>
  );
}
