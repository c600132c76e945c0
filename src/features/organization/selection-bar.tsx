import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";

import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

import { focusTable } from "./focus-table.ts";
import type { TableSelection } from "./use-table-selection.ts";

interface SelectionBarProps {
  selection: Pick<TableSelection, "chosen" | "all" | "turn" | "chooseAll" | "clear">;
  /** How many match, loaded or not. */
  total: number;
  /** Why nothing can be done with it just now; for a button's `disabledReason`. */
  rest: string | undefined;
  /** What can be done with what is chosen. */
  children: ReactNode;
}

/** Below what is seen of the table, as long as rows are chosen: how many of how many, and what can be done with them. */
export function SelectionBar({ selection, total, rest, children }: SelectionBarProps) {
  const { t, i18n } = useLingui();
  const clearButton = useRef<HTMLButtonElement>(null);
  const { chosen, all, turn } = selection;
  const words = useRef<HTMLParagraphElement>(null);
  const none = t`Nothing is selected any more.`;

  // Whoever listens chooses rows in the table, and does not come by here.
  useEffect(() => {
    if (turn > 0) announce(words.current?.textContent ?? none, { seen: false });
    // oxlint-disable-next-line react/exhaustive-deps -- when somebody has chosen, and not when rows drop out
  }, [turn]);

  if (!all && chosen.length === 0) return null;
  const [some, whole] = [i18n.number(chosen.length), i18n.number(total)];

  function clear() {
    selection.clear();
    focusTable();
  }

  function chooseAll() {
    selection.chooseAll();
    // Its own button goes.
    clearButton.current?.focus();
  }

  return (
    <section
      aria-label={t`Selection`}
      data-selection=""
      className="z-20 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-line bg-raised px-4 py-2.5 shadow-pop [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-4"
    >
      <p className="font-medium" ref={words}>
        {all ? (
          <Plural value={total} one="The # that matches is selected" other="All # matching selected" />
        ) : (
          <Trans>
            {some} of {whole} selected
          </Trans>
        )}
      </p>
      <div className="-mx-2 flex flex-wrap gap-x-1">
        {!all && total > chosen.length && (
          <Button disabledReason={rest} onClick={chooseAll} variant="quiet">
            <Trans>Select all {whole} matching</Trans>
          </Button>
        )}
        <Button aria-label={t`Clear selection`} onClick={clear} ref={clearButton} variant="quiet">
          <Trans>Clear</Trans>
        </Button>
      </div>
      <div className="ms-auto flex flex-wrap gap-2">{children}</div>
    </section>
  );
}
