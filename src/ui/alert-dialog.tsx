import { clsx } from "clsx";
import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { Button } from "./button.tsx";
import { aboveFoot, dialogFoot } from "./dialog-foot.ts";
import { returnFocusTo } from "./return-focus.ts";

interface AlertDialogProps {
  open: boolean;
  /** Cancel or Escape. Not called while pending: what was sent cannot be taken back by closing. */
  onClose: () => void;
  title: ReactNode;
  cancelLabel: ReactNode;
  confirmLabel: ReactNode;
  onConfirm?: () => void;
  pending?: boolean;
  /** The confirming button ends something. */
  danger?: boolean;
  /** There is nothing left to confirm: only Cancel remains. */
  confirmDisabled?: boolean;
  /** Why confirming has to wait. */
  confirmRests?: string | undefined;
  /** What is missing yet: said beside the button that was pressed, as its fields may be out of sight. */
  missing?: string | undefined;
  /**
   * What is read out when it opens, where `children` are too long or too much of a form for that; without it they
   * are (APG, modal dialog).
   */
  description?: ReactNode;
  /** Room for lists and fields. */
  wide?: boolean;
  /** The form that confirming submits, in place of `onConfirm`. */
  form?: string;
  /** Where the focus goes on closing; the row that was asked about may be gone by then. */
  returnFocus: () => HTMLElement | null;
  children: ReactNode;
}

/** Asks before something ends. Focus starts on Cancel, the least that can happen (APG, alert dialog). */
export function AlertDialog(props: AlertDialogProps) {
  const { pending = false, danger = false, confirmDisabled = false } = props;

  function close() {
    if (!pending) props.onClose();
  }

  return (
    <Radix.Root onOpenChange={(open) => !open && close()} open={props.open}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center p-3 sm:items-center">
          <Radix.Content
            aria-modal="true"
            className={clsx(
              // The focus comes to it when what had it goes; the buttons show theirs.
              "pointer-events-auto max-h-full w-full outline-none animate-rise overflow-y-auto rounded-lg border border-line bg-raised shadow-pop",
              props.wide ? "max-w-xl" : "max-w-md",
            )}
            onCloseAutoFocus={returnFocusTo(props.returnFocus)}
          >
            <div className={clsx("p-5 sm:p-6", aboveFoot)}>
              <Radix.Title className="text-base font-semibold">{props.title}</Radix.Title>
              <Radix.Description asChild>
                <div className="mt-2 text-ink-soft">{props.description ?? props.children}</div>
              </Radix.Description>
              {props.description !== undefined && <div className="mt-4">{props.children}</div>}
            </div>
            <div className={dialogFoot}>
              {props.missing && (
                <p className="basis-full text-danger sm:text-end" role="alert">
                  {props.missing}
                </p>
              )}
              <Radix.Cancel asChild>
                <Button>{props.cancelLabel}</Button>
              </Radix.Cancel>
              {!confirmDisabled && (
                <Button
                  disabledReason={props.confirmRests}
                  form={props.form}
                  onClick={props.onConfirm}
                  pending={pending}
                  type={props.form === undefined ? "button" : "submit"}
                  variant={danger ? "danger" : "primary"}
                >
                  {props.confirmLabel}
                </Button>
              )}
            </div>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
