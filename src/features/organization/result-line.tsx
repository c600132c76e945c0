import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";

import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { KeyboardHelp } from "#src/ui/data-table/keyboard-help.tsx";

import { focusTable } from "./focus-table.ts";

interface ResultLineProps {
  /** What stays the same as long as the same answer is shown; undefined or null while there is none. */
  answer: unknown;
  /** How many match. */
  words: ReactNode;
  /** Another question is being answered. */
  busy: boolean;
  /** A change of the filter has taken what was chosen. */
  dropped: boolean;
  /** The server has lost its place in the list, which has begun anew. */
  restarted: boolean;
  /** How many that match have come since. */
  fresh: number;
  /** Others match by now. */
  changed: boolean;
  onShow: () => Promise<void>;
  /** Whether its rows open. */
  opens?: boolean;
}

/** Above the rows, always as high: how many there are, what has just become of them, and what is new since. */
export function ResultLine({
  answer,
  words,
  busy,
  dropped,
  restarted,
  fresh,
  changed,
  onShow,
  opens = false,
}: ResultLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const { t } = useLingui();
  const event = restarted
    ? t`The list has changed and starts anew.`
    : dropped
      ? t`The filter has changed: nothing is selected any more.`
      : "";
  const said = useRef({ answer, event: "" });

  // Said once an answer has come, as the eye is elsewhere; the first one comes with the page.
  useEffect(() => {
    const before = said.current;
    if (busy || !answer || (before.answer === answer && before.event === event)) return;
    said.current = { answer, event };
    if (before.answer) announce(line.current?.textContent ?? "", { seen: false });
  }, [busy, answer, event]);

  return (
    <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-x-4">
      <p className="text-ink-soft" ref={line}>
        {event && `${event} `}
        {words}
      </p>
      <div className="ms-auto flex flex-wrap items-center gap-x-2">
        {(fresh > 0 || changed) && (
          <Button onClick={() => void onShow().then(focusTable)} variant="quiet">
            <span>
              {fresh > 0 ? (
                <Plural value={fresh} one="# new session" other="# new sessions" />
              ) : (
                <Trans>The list has changed</Trans>
              )}{" "}
              · <Trans>Show</Trans>
            </span>
          </Button>
        )}
        <KeyboardHelp opens={opens} selects />
      </div>
    </div>
  );
}
