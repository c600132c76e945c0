import { useState, type ReactNode } from "react";

import { useConnection } from "#src/api/connection.tsx";
import { useMe } from "#src/api/me.ts";
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
  const { drafts } = useConnection();
  const { user } = useMe();
  function open(request: TerminationRequest, options: TerminationDialogOptions = {}) {
    const typed = drafts.get(user.id, draftName(request));
    const reason = typeof typed === "string" ? typed : (options.reason ?? "");
    setAsked({ request, options, reason, opener: document.activeElement });
  }

  const dialog = asked && (
    <LazyTerminationDialog
      onBegun={asked.options.onBegun}
      onClose={() => setAsked(null)}
      onFinished={asked.options.onFinished}
      onReason={(request, reason) => {
        if (reason === "") drafts.forget(user.id, draftName(request));
        else drafts.set(user.id, draftName(request), reason);
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

/** Of that one act alone. Whoever closes the dialog by accident need not think of the words again. */
function draftName(request: TerminationRequest): string {
  return `reason ${JSON.stringify(request)}`;
}

function stillThere(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.isConnected ? element : null;
}
