import { useRef, useState, type ReactNode } from "react";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";

import type { Subject } from "./subject.ts";
import { LazyTerminationDialog } from "./termination-lazy.ts";

interface TerminationDialogOptions {
  /** Where the focus goes on closing; without it, to what had it before. */
  returnFocus?: () => HTMLElement | null;
  /** The server has begun to do it, or is done with it already; whatever becomes of the dialog. */
  onBegun?: (termination: Termination) => void;
  /** What was begun here has come to its end, while the dialog was still open. */
  onFinished?: (termination: Termination) => void;
  /** What the page knows of it, to be named by. */
  subject?: Subject | undefined;
  /** The reason to begin with, where none was typed for the same before. */
  reason?: string;
}

interface TerminationDialogHandle {
  open: (request: TerminationRequest, options?: TerminationDialogOptions) => void;
  dialog: ReactNode;
}

interface Asked {
  request: TerminationRequest;
  options: TerminationDialogOptions;
  reason: string;
  opener: Element | null;
}

/** The one confirmation of wide acts: shows what the server's plan would end, and sees it through. */
export function useTerminationDialog(): TerminationDialogHandle {
  const [asked, setAsked] = useState<Asked | null>(null);
  // Outlives the dialog: whoever closes it by accident need not think of the words again. They are of that one act.
  const typed = useRef(new Map<string, string>());

  function open(request: TerminationRequest, options: TerminationDialogOptions = {}) {
    const reason = typed.current.get(JSON.stringify(request)) ?? options.reason ?? "";
    setAsked({ request, options, reason, opener: document.activeElement });
  }

  const dialog = asked && (
    <LazyTerminationDialog
      onBegun={asked.options.onBegun}
      onClose={() => setAsked(null)}
      onFinished={asked.options.onFinished}
      onReason={(request, reason) => {
        if (reason === "") typed.current.delete(JSON.stringify(request));
        else typed.current.set(JSON.stringify(request), reason);
      }}
      reason={asked.reason}
      request={asked.request}
      subject={asked.options.subject}
      returnFocus={() =>
        asked.options.returnFocus?.() ?? stillThere(asked.opener) ?? document.querySelector("h1")
      }
    />
  );
  return { open, dialog };
}

function stillThere(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.isConnected ? element : null;
}
