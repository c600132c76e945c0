import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useEffect, useId, useRef, useState } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import type { DeviceLabel } from "#src/domain/device-labels.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";

import { ActProblem } from "./act-problem.tsx";
import { DeviceDetails } from "./device-details.tsx";
import { DeviceLines } from "./device-lines.tsx";
import { DeviceMarks } from "./device-marks.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { RenameForm } from "./rename-form.tsx";
import { TrustButton } from "./trust-button.tsx";
import { useTrust } from "./use-trust.ts";

export interface DeviceRowProps {
  device: Device;
  label: DeviceLabel;
  /** Whether it is the device that this page runs on. */
  current: boolean;
  open: boolean;
  onToggle: () => void;
  onRevoke: () => void;
  onRemove: () => void;
  onGone: () => void;
}

/** One device: what, where, when, whether it is trusted, and what can be done about it. */
export function DeviceRow(props: DeviceRowProps) {
  const { device, label, current, open } = props;
  const { t } = useLingui();
  const { label: words, name, mark } = label;
  const trust = useTrust(words, props.onGone);
  const details = useId();
  const { editing, edit, close, renameButton } = useEditing();
  const count = device.sessionCount;

  return (
    <div className="flex gap-3 px-4 py-4 sm:px-5" data-device={device.id}>
      <ClientIcon className="mt-0.5 text-ink-soft max-sm:hidden" client={device.client} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 flex-[1_1_16rem]">
            {editing ? (
              <RenameForm
                device={device}
                label={words}
                onClose={close}
                onGone={() => {
                  close();
                  props.onGone();
                }}
              />
            ) : (
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
            )}
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
          <div className="flex flex-wrap gap-2">
            {!editing && (
              <Button aria-label={t`Rename ${words}`} data-row-rename onClick={edit} ref={renameButton}>
                <Trans>Rename</Trans>
              </Button>
            )}
            <TrustButton
              current={current}
              device={device}
              label={words}
              onRevoke={props.onRevoke}
              trust={trust}
            />
            <RemoveButton device={device} label={words} onRemove={props.onRemove} />
          </div>
        </div>
        <ActProblem failed={<Trans>This device is not trusted.</Trans>} state={trust.state} />
        {open && (
          <div id={details}>
            <DeviceDetails device={device} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Whether the name is being edited; afterwards the focus is where it began. */
function useEditing() {
  const [editing, setEditing] = useState(false);
  const wasEditing = useRef(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasEditing.current && !editing) renameButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return { editing, edit: () => setEditing(true), close: () => setEditing(false), renameButton };
}
