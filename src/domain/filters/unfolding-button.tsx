import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useId, useState, type ReactNode } from "react";

import { Button } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";
import { useUnfolding } from "#src/ui/use-unfolding.ts";

import { FilterPanel } from "./filter-panel.tsx";

interface UnfoldingButtonProps {
  label: string;
  /** How many values are set. */
  count: number;
  /** What unfolds. */
  children: ReactNode;
}

/** A button that unfolds ways to filter below itself. Escape, or going elsewhere, folds them. */
export function UnfoldingButton({ label, count, children }: UnfoldingButtonProps) {
  const { open, toggle, box } = useUnfolding();
  const [atEnd, setAtEnd] = useState(false);
  const panelId = useId();

  function unfold() {
    setAtEnd(!hasRoom(box.current));
    toggle();
  }

  return (
    <div className="relative" ref={box}>
      <Button
        aria-controls={panelId}
        aria-expanded={open}
        className={clsx("max-sm:w-full max-sm:justify-between", count > 0 && "border-accent!")}
        onClick={unfold}
      >
        <span>
          {count > 0 ? (
            <Trans>
              {label} ({count})
            </Trans>
          ) : (
            label
          )}
        </span>
        <Chevron className={clsx("-me-1 size-4 transition-transform", open ? "-rotate-90" : "rotate-90")} />
      </Button>
      {open && (
        <FilterPanel atEnd={atEnd} id={panelId} label={label}>
          {children}
        </FilterPanel>
      )}
    </div>
  );
}

// Of the panel, in pixels: 18 rem, and some air.
const PANEL_WIDTH = 300;

/** Whether the panel has room from the start of its button on. */
function hasRoom(box: HTMLElement | null): boolean {
  const { left, right } = box?.getBoundingClientRect() ?? { left: 0, right: 0 };
  return document.documentElement.dir === "rtl" ? right >= PANEL_WIDTH : left + PANEL_WIDTH <= innerWidth;
}
