import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

import type { AuditFilter } from "#src/api/audit.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { FormDialog, FormDialogActions } from "#src/ui/form-dialog.tsx";

import type { ExportFormat } from "./export-format.ts";
import { ExportProgress, ExportResult, ExportTrouble } from "./export-status.tsx";
import { useExport } from "./use-export.ts";

interface ExportDialogProps {
  filter: AuditFilter;
  /** Whether that is less than the whole log. */
  filtered: boolean;
  onClose: () => void;
}

/** Takes the log, as it is filtered, along as a file. */
export function ExportDialog({ filter, filtered, onClose }: ExportDialogProps) {
  const { t } = useLingui();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const { state, start, goOn, cancel } = useExport(filter);
  const closeButton = useRef<HTMLButtonElement>(null);
  const saved = state.kind === "saved";
  const saying = saved ? t`Saved as ${state.name}` : "";
  const stopped = () => announce(t`The export was stopped. Nothing was saved.`);

  // The button that was pressed is gone, and the eye may be elsewhere by then.
  useEffect(() => {
    if (!saying) return;
    announce(saying, { seen: false });
    closeButton.current?.focus();
  }, [saying]);

  return (
    <FormDialog
      description={
        filtered ? (
          <Trans>Exactly the entries that match the filters, up to now, in one file.</Trans>
        ) : (
          <Trans>The whole log up to now, in one file.</Trans>
        )
      }
      onClose={() => {
        // By Escape, on the way: what was read goes with the dialog.
        if (state.kind === "reading" || state.kind === "failed") stopped();
        onClose();
      }}
      title={t`Export the audit log`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (state.kind === "ready") start(format);
          if (state.kind === "failed") goOn();
        }}
      >
        <div className="grid gap-4 px-5 py-4 sm:px-6">
          {state.kind === "ready" && <FormatChoice format={format} onChange={setFormat} />}
          {state.kind === "reading" && <ExportProgress {...state} />}
          {state.kind === "failed" && <ExportTrouble {...state} />}
          {saved && <ExportResult {...state} />}
        </div>
        <FormDialogActions>
          {saved ? (
            <Button onClick={onClose} ref={closeButton} variant="primary">
              <Trans>Close</Trans>
            </Button>
          ) : (
            <>
              <Button
                onClick={() => {
                  if (state.kind === "ready") return onClose();
                  cancel();
                  stopped();
                }}
              >
                {state.kind === "ready" ? <Trans>Cancel</Trans> : <Trans>Stop the export</Trans>}
              </Button>
              <Button pending={state.kind === "reading"} type="submit" variant="primary">
                {state.kind === "failed" ? <Trans>Go on</Trans> : <Trans>Export</Trans>}
              </Button>
            </>
          )}
        </FormDialogActions>
      </form>
    </FormDialog>
  );
}

function FormatChoice({
  format,
  onChange,
}: {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}) {
  const { t } = useLingui();
  const choices = [
    {
      value: "csv",
      name: t`CSV`,
      about: t`For spreadsheets. Text that would be a formula there is made harmless.`,
    },
    { value: "json", name: t`JSON`, about: t`For programs. Text stands as it was recorded.` },
  ] as const;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">
        <Trans>Format</Trans>
      </legend>
      {choices.map(({ value, name, about }) => (
        <label
          className="flex cursor-pointer gap-3 rounded-md border border-line px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          key={value}
        >
          <input
            aria-describedby={`export-${value}`}
            aria-label={name}
            checked={format === value}
            className="mt-0.5 size-4 shrink-0 accent-accent"
            name="format"
            onChange={() => onChange(value)}
            type="radio"
          />
          <span>
            <span className="block font-medium">{name}</span>
            <span className="block text-ink-soft" id={`export-${value}`}>
              {about}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
