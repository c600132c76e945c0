import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import type { DeviceLabel } from "#src/domain/device-labels.ts";
import { Badge } from "#src/ui/badge.tsx";
import { buttonClass } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";

import { DeviceDetails } from "./device-details.tsx";
import { DeviceLines } from "./device-lines.tsx";
import { DeviceMarks } from "./device-marks.tsx";

interface DeviceRowProps {
  device: Device;
  label: DeviceLabel;
  /** Whether it is the device that this page runs on. */
  current: boolean;
  open: boolean;
  onToggle: () => void;
  /** In place of its name, while that is being changed. */
  naming?: ReactNode;
  /** What can be done about it. */
  actions: ReactNode;
  /** What stands in the way of it. */
  problem?: ReactNode;
}

/** One device: what, where, when, whether it is trusted, and what can be done about it. */
export function DeviceRow(props: DeviceRowProps) {
  const { device, label, open } = props;
  const { t } = useLingui();
  const words = label.label;
  const details = useId();
  const count = device.sessionCount;

  return (
    <div className="flex gap-3 px-4 py-4 sm:px-5" data-device={device.id}>
      <ClientIcon className="mt-0.5 text-ink-soft max-sm:hidden" client={device.client} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 flex-[1_1_16rem]">
            {props.naming || <DeviceHeading {...props} />}
            <DeviceLines device={device} />
            <DeviceMarks device={device} />
            <button
              aria-controls={open ? details : undefined}
              aria-expanded={open}
              className={clsx(buttonClass({ variant: "quiet" }), "-ms-3 mt-1")}
              onClick={props.onToggle}
              type="button"
            >
              <Chevron
                className={clsx("-ms-1 size-4 transition-transform", open ? "rotate-90" : "rtl:-scale-x-100")}
              />
              <span>
                <Plural
                  _0="Details, no session"
                  one="Details, # session"
                  other="Details, # sessions"
                  value={count}
                />{" "}
                <span className="sr-only">{t`of ${words}`}</span>
              </span>
            </button>
          </div>
          <div className="flex flex-wrap gap-2">{props.actions}</div>
        </div>
        {props.problem}
        {open && (
          <div id={details}>
            <DeviceDetails device={device} />
          </div>
        )}
      </div>
    </div>
  );
}

function DeviceHeading({ device, label: { name, mark }, current }: DeviceRowProps) {
  return (
    <div className="mb-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <h3 className="min-w-0 text-base font-medium">
        <bdi>{name}</bdi>
        {mark !== null && (
          <>
            {" "}
            <span className="inline-block text-sm font-normal text-ink-soft">
              · <bdi>{mark}</bdi>
            </span>
          </>
        )}
      </h3>
      {current && (
        <Badge tone="accent">
          <Trans>This device</Trans>
        </Badge>
      )}
      {device.trust && (
        <Badge tone="success">
          <Trans>Trusted</Trans>
        </Badge>
      )}
    </div>
  );
}
