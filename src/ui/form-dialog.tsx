import { clsx } from "clsx";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";

import { aboveFoot, dialogFoot } from "./dialog-foot.ts";
import { returnFocusTo } from "./return-focus.ts";

interface FormDialogProps {
  /** Escape. A press beside it does nothing: what was typed is not lost by accident. */
  onClose: () => void;
  title: ReactNode;
  /** Why it is here. */
  description: ReactNode;
  /** The form. Its first field has the focus. */
  children: ReactNode;
}

/**
 * A question that interrupts, over whatever is open, another dialog too. There while it is rendered; when it
 * goes, the focus is back where it was.
 */
export function FormDialog({ onClose, title, description, children }: FormDialogProps) {
  const [before] = useState(() => document.activeElement);
  const back = () => (before instanceof HTMLElement && before.isConnected ? before : null);

  return (
    <Radix.Root onOpenChange={(open) => !open && onClose()} open>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-60 animate-appear bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-60 flex items-end justify-center p-3 sm:items-start sm:pt-[18vh]">
          <Radix.Content
            aria-modal="true"
            className={clsx(
              "pointer-events-auto max-h-full w-full max-w-md animate-rise overflow-y-auto rounded-lg border border-line bg-raised shadow-pop",
              aboveFoot,
            )}
            onCloseAutoFocus={returnFocusTo(() => back() ?? document.querySelector("h1"))}
            onInteractOutside={(event) => event.preventDefault()}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              if (event.target instanceof HTMLElement)
                event.target.querySelector<HTMLElement>("input:not([hidden])")?.focus();
            }}
          >
            <div className="px-5 pt-5 sm:px-6 sm:pt-6">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              <Radix.Description className="mt-2 text-ink-soft">{description}</Radix.Description>
            </div>
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons that ends the form of such a dialog. */
export function FormDialogActions({ children }: { children: ReactNode }) {
  return <div className={dialogFoot}>{children}</div>;
}
