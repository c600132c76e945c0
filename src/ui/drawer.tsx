import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { buttonClass } from "./button.tsx";
import { Close } from "./icons-on-demand.tsx";
import { returnFocusTo } from "./return-focus.ts";

interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Which edge it comes from. */
  side?: "start" | "end";
  returnFocus: () => HTMLElement | null;
  children: ReactNode;
}

/** A dialog along one edge; the whole width where the screen is narrow. */
export function Drawer({ open, onClose, title, side = "end", returnFocus, children }: DrawerProps) {
  const { t } = useLingui();
  return (
    <Radix.Root onOpenChange={(wanted) => !wanted && onClose()} open={open}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          aria-modal="true"
          className={clsx(
            "fixed inset-y-0 z-50 overflow-y-auto border-line bg-raised shadow-pop",
            side === "end"
              ? "end-0 w-full animate-slide sm:w-[30rem] sm:border-s"
              : "start-0 w-72 animate-slide-back max-w-[85%] border-e",
          )}
          onCloseAutoFocus={returnFocusTo(returnFocus)}
        >
          <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-b border-line bg-raised py-3 ps-5 pe-3">
            <Radix.Title className="min-w-0 py-1 text-base font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label={t`Close`} className={buttonClass({ variant: "quiet" })}>
              <Close className="-mx-1.5" />
            </Radix.Close>
          </div>
          <div className="px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
