import { useState } from "react";

import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { nextAction } from "#src/domain/next-action.ts";
import type { Subject } from "#src/domain/termination/subject.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";

/** What can be done about a member, a session or a device: each by the one confirmation of wide acts. */
export function useMemberActs() {
  const { open, dialog } = useTerminationDialog();
  const [finished, setFinished] = useState(0);

  function ask(request: TerminationRequest, subject?: Subject) {
    let opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const next = nextAction(opener);
    open(request, {
      subject,
      onFinished() {
        // The button in a row goes with what it ends, only later: the focus must not stay behind on it.
        if (request.target !== "member") opener = null;
        setFinished((acts) => acts + 1);
      },
      returnFocus: () => stillThere(opener) ?? stillThere(next) ?? document.querySelector("h1"),
    });
  }

  return {
    ask,
    dialog,
    /** How many acts that were begun here have come to their end: what they ended may go from the lists. */
    finished,
  };
}

export type MemberActs = ReturnType<typeof useMemberActs>;

function stillThere(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}
