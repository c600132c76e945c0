import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import { Button } from "#src/ui/button.tsx";
import { useUnfolding } from "#src/ui/use-unfolding.ts";

interface KeyboardHelpProps {
  /** Whether its rows open. */
  opens?: boolean;
  /** Whether its rows can be chosen. */
  selects?: boolean;
}

/** Quietly above a big table: what its keys do. Not where there is nothing but a finger. */
export function KeyboardHelp({ opens = false, selects = false }: KeyboardHelpProps) {
  const { t } = useLingui();
  const { open, toggle, box } = useUnfolding();
  const panelId = useId();
  return (
    <div className="relative ms-auto [@media(any-hover:none)]:hidden" ref={box}>
      <Button
        aria-controls={panelId}
        aria-expanded={open}
        aria-label={t`Keyboard in the table`}
        className="-me-2 px-2! text-xs"
        onClick={toggle}
        variant="quiet"
      >
        <Trans>Keyboard</Trans>
      </Button>
      {open && (
        <section
          aria-label={t`Keyboard in the table`}
          className="absolute end-0 top-full z-30 mt-1.5 w-80 max-w-[calc(100vw-2rem)] animate-rise rounded-lg border border-line bg-raised px-4 py-3 text-xs shadow-pop"
          id={panelId}
        >
          <Keys opens={opens} selects={selects} />
        </section>
      )}
    </div>
  );
}

function Keys({ opens, selects }: Required<KeyboardHelpProps>) {
  const { t } = useLingui();
  const whole = /Mac|iP/.test(navigator.userAgent) ? "⌘" : t`Ctrl`;
  const rows: [string, string][] = [
    [t`Tab`, t`Into the table, and out of it`],
    [t`↑ ↓`, t`Row by row`],
    [t`← →`, t`Along the row, to its links and buttons`],
    [t`Page Up, Page Down`, t`As far as is seen`],
    [t`Home, End`, t`Start and end of the row`],
    [t`${whole} + Home, End`, t`First and last row that is loaded`],
  ];
  if (opens) rows.push([t`Enter`, t`Open the row, or follow its link`]);
  if (selects) {
    rows.push(
      [t`Space`, t`Select the row, or not`],
      [t`Shift + ↑ ↓`, t`Select a stretch of rows`],
      [t`${whole} + A`, t`Select all that are loaded`],
      [t`Esc`, t`Select none`],
    );
  }
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      {rows.map(([keys, words]) => (
        <div className="contents" key={keys}>
          <dt>
            <kbd className="font-sans font-medium">{keys}</kbd>
          </dt>
          <dd className="text-ink-soft">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
