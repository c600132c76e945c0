import type { KeyboardEvent } from "react";

import { HEADER, type useGridFocus } from "./use-grid-focus.ts";
import type { RowRange } from "./use-row-range.ts";

interface GridKeys {
  focus: ReturnType<typeof useGridFocus>;
  range: RowRange | null;
  count: number;
  /** How many rows the window shows, and which is the first. */
  seen: () => { first: number; size: number };
  hasSelection: boolean;
  onOpen: ((index: number) => void) | undefined;
}

/** The keys of a grid (APG), with those by which rows are chosen. */
export function gridKeys({ focus, range, count, seen, hasSelection, onOpen }: GridKeys) {
  /** Goes to a row; with Shift all rows between are chosen. */
  function move(to: number, extending: boolean) {
    const from = focus.currentIndex();
    const index = Math.max(HEADER, Math.min(count - 1, to));
    if (index === from) return;
    const chooses = extending && from !== HEADER && index !== HEADER;
    if (chooses) range?.extend(index, from);
    else range?.forget();
    focus.goToRow(index);
  }

  function vertical(event: KeyboardEvent): number | null {
    const at = focus.currentIndex();
    const { first, size } = seen();
    const page = Math.max(1, size - 1);
    const whole = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowDown":
        // From the header, which stays in sight, to the first row that is.
        return at === HEADER ? first : at + 1;
      case "ArrowUp":
        return at - 1;
      case "PageDown":
        return at === HEADER ? first : Math.min(at + page, count - 1);
      case "PageUp":
        return Math.max(at - page, 0);
      case "Home":
        return whole ? 0 : null;
      case "End":
        return whole ? count - 1 : null;
      default:
        return null;
    }
  }

  function horizontal({ key }: KeyboardEvent): number | null {
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowRight":
        return forward;
      case "ArrowLeft":
        return -forward;
      case "Home":
        return -Infinity;
      case "End":
        return Infinity;
      default:
        return null;
    }
  }

  /** Whether the key was one that chooses. */
  function choose(event: KeyboardEvent): boolean {
    const at = focus.currentIndex();
    if (!range) return false;
    // Buttons and boxes have a use for it themselves.
    if (event.key === " " && at !== HEADER && !isControl(event.target)) {
      if (event.shiftKey) range.extend(at, at);
      else range.toggle(at);
      return true;
    }
    if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      range.setAll(true);
      return true;
    }
    if (event.key === "Escape" && hasSelection) {
      range.setAll(false);
      return true;
    }
    return false;
  }

  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const row = vertical(event);
    const along = row === null ? horizontal(event) : null;
    const opens = event.key === "Enter" && isCell(event.target) && focus.currentIndex() !== HEADER && onOpen;
    if (row !== null) move(row, event.shiftKey);
    else if (along !== null) focus.goAlong(along);
    else if (opens) opens(focus.currentIndex());
    else if (!choose(event)) return;
    event.preventDefault();
  };
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("[role=gridcell], [role=rowheader]");
}
