import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useEffect, useId, useRef, useState } from "react";

import { Button } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";

import { FacetPanel } from "./facet-panel.tsx";
import type { FilterKind } from "./filter-kind.ts";

interface FacetButtonProps {
  kind: FilterKind;
  chosen: readonly string[];
  /** One value at most. */
  single: boolean;
  onChange: (values: string[], options?: { replace: boolean }) => void;
}

/** One kind of filter: a button that unfolds its values below. Escape, or going elsewhere, folds them. */
export function FacetButton({ kind, chosen, single, onChange }: FacetButtonProps) {
  const [open, setOpen] = useState(false);
  const [atEnd, setAtEnd] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const button = () => box.current?.querySelector("button");
    const inside = (target: EventTarget | null) =>
      target instanceof Node && box.current?.contains(target) === true;
    const elsewhere = ({ target }: Event) => {
      if (!inside(target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !inside(event.target)) return;
      event.preventDefault();
      setOpen(false);
      button()?.focus();
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
      document.removeEventListener("keydown", escape);
    };
  }, [open]);

  function unfold() {
    setAtEnd(!hasRoom(box.current));
    setOpen(!open);
  }

  return (
    <div className="relative" ref={box}>
      <Button
        aria-controls={panelId}
        aria-expanded={open}
        className={clsx("max-sm:w-full max-sm:justify-between", chosen.length > 0 && "border-accent!")}
        onClick={unfold}
      >
        <span>
          {chosen.length > 0 ? (
            <Trans>
              {kind.label} ({chosen.length})
            </Trans>
          ) : (
            kind.label
          )}
        </span>
        <Chevron className={clsx("-me-1 size-4 transition-transform", open ? "-rotate-90" : "rotate-90")} />
      </Button>
      {open && (
        <FacetPanel
          atEnd={atEnd}
          chosen={chosen}
          id={panelId}
          kind={kind}
          onChange={onChange}
          single={single}
        />
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
