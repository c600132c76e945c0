import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";

import { dialogFoot } from "./dialog-foot.ts";
import { returnFocusTo } from "./return-focus.ts";

interface UrgentDialogProps {
  title: ReactNode;
  /** What is read out when it opens. */
  description: ReactNode;
  /** Escape: the same as the last of its buttons. */
  onEscape: () => void;
  /** Buttons. The last one has the focus. */
  actions: ReactNode;
  children?: ReactNode;
}

/**
 * What cannot wait, over whatever is open, another dialog too. There while it is rendered; when it goes, the focus is
 * back where it was.
 */
export function UrgentDialog({ title, description, onEscape, actions, children }: UrgentDialogProps) {
  const [before] = useState(() => document.activeElement);
  const foot = useRef<HTMLDivElement>(null);
  const back = () => (before instanceof HTMLElement && before.isConnected ? before : null);

  return (
    <Radix.Root onOpenChange={(open) => !open && onEscape()} open>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-60 animate-appear bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-60 flex items-end justify-center p-3 sm:items-center">
          <Radix.Content
            aria-modal="true"
            className="pointer-events-auto max-h-full w-full max-w-md animate-rise overflow-y-auto rounded-lg border border-line bg-raised shadow-pop outline-none"
            onCloseAutoFocus={returnFocusTo(() => back() ?? document.querySelector("h1"))}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              [...(foot.current?.querySelectorAll("button") ?? [])].at(-1)?.focus();
            }}
          >
            <div className="p-5 sm:p-6">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              <Radix.Description asChild>
                <div className="mt-2 text-ink-soft">{description}</div>
              </Radix.Description>
              {children}
            </div>
            <div className={dialogFoot} ref={foot}>
              {actions}
            </div>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
