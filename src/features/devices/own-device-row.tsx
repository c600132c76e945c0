import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import type { DeviceLabel } from "#src/domain/device-labels.ts";
import { DeviceRow } from "#src/domain/device-row/device-row.tsx";
import { Button } from "#src/ui/button.tsx";

import { RemoveButton } from "./remove-button.tsx";
import { RenameForm } from "./rename-form.tsx";
import { TrustButton } from "./trust-button.tsx";
import { useTrust } from "./use-trust.ts";

interface OwnDeviceRowProps {
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

/** One device of one's own, which can be named, trusted and removed. */
export function OwnDeviceRow(props: OwnDeviceRowProps) {
  const { device, label, current, open, onToggle, onGone } = props;
  const { t } = useLingui();
  const words = label.label;
  const trust = useTrust(words, onGone);
  const { editing, edit, close, renameButton } = useEditing();

  return (
    <DeviceRow
      actions={
        <>
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
        </>
      }
      current={current}
      device={device}
      label={label}
      naming={
        editing && (
          <RenameForm
            device={device}
            label={words}
            onClose={close}
            onGone={() => {
              close();
              onGone();
            }}
          />
        )
      }
      onToggle={onToggle}
      open={open}
      problem={
        <ActProblem
          className="mt-4"
          failed={<Trans>This device is not trusted.</Trans>}
          state={trust.state}
        />
      }
    />
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
