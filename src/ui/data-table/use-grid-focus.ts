import { useLayoutEffect, useReducer, useRef, type FocusEvent, type RefObject } from "react";

import { cellAround, markTabStop, rowAround, stopAt, stopsOf, type Place } from "./grid-stops.ts";

// Rows that were not measured before are, and move those below them, for so long after a leap.
const SETTLES_MS = 500;

/** The row of the header, as the index of a row. */
export const HEADER = -1;

interface GridFocus {
  ids: readonly string[];
  /** The cell in which the focus stands at first. */
  firstCell: number;
  /** The first of the rows that are seen, and how many they are. */
  seen: () => { first: number; size: number };
}

/**
 * One tab stop for the whole grid, and a focus that is never lost: its row stays in the page wherever the window is,
 * and where its row leaves the data, the next one takes it.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, { ids, firstCell, seen }: GridFocus) {
  const [, render] = useReducer((turn: number) => turn + 1, 0);
  // Where the focus stands, or stood last. Kept by the row's id: others come and go around it.
  const at = useRef<{ id: string | null; index: number } & Place>({
    id: null,
    index: 0,
    cell: firstCell,
    control: 0,
  });
  const inside = useRef(false);
  // A row that the focus goes to as soon as it is in the page.
  const wanted = useRef(false);
  const settlesUntil = useRef(0);

  /** The row as the page has it now. */
  const rowAt = (index: number) =>
    grid.current?.querySelector<HTMLElement>(
      index === HEADER ? "[data-header]" : `[data-index="${index}"]`,
    ) ?? null;

  /** Where that row is by now. */
  function currentIndex(): number {
    const { id, index } = at.current;
    if (index === HEADER) return HEADER;
    if (id !== null && ids[index] === id) return index;
    const moved = id === null ? -1 : ids.indexOf(id);
    return moved === -1 ? Math.min(index, ids.length - 1) : moved;
  }

  function land(element: HTMLElement) {
    element.focus({ preventScroll: true });
    showCell(element);
  }

  // oxlint-disable-next-line react/exhaustive-deps -- after each rendering: any can take away what has the focus
  useLayoutEffect(() => {
    if (!grid.current) return;
    const index = currentIndex();
    const lost = inside.current && !grid.current.contains(document.activeElement) && nobodyHasFocus();
    if (wanted.current || lost) {
      const row = rowAt(index);
      const stop = row && stopAt(row, at.current);
      // A row that is not in the page yet comes with the next rendering.
      const again = !stop && !wanted.current;
      wanted.current = again;
      if (again) render();
      if (stop) land(stop.element);
    } else if (inside.current && performance.now() < settlesUntil.current && document.activeElement) {
      showCell(document.activeElement);
    }
    const { first, size } = seen();
    // Whoever comes back by Tab is where they were, or, if that is out of sight, at the first row that is not.
    const comesTo =
      inside.current || (index < first + size && index >= first) || index === HEADER ? index : first;
    const row = rowAt(comesTo) ?? rowAt(HEADER);
    markTabStop(grid.current, (row && stopAt(row, at.current)?.element) ?? undefined);
  });

  return {
    /** The index of the row that has to be in the page, for the focus is in it or on its way there. */
    keptIndex: () => (inside.current || wanted.current ? currentIndex() : undefined),
    currentIndex,

    /** Goes to a row, into the column where the focus is. */
    goToRow: (index: number) => {
      const header = index === HEADER ? rowAt(HEADER) : null;
      if (header && stopsOf(header).length === 0) return;
      at.current = { ...at.current, index, id: ids[index] ?? null };
      wanted.current = true;
      settlesUntil.current = performance.now() + SETTLES_MS;
      render();
    },

    /** Goes along the row: by so many stops, or to its first or last one. */
    goAlong: (by: number) => {
      const row = rowAt(currentIndex());
      if (!row) return;
      const stops = stopsOf(row);
      const here = stops.findIndex(({ element }) => element === document.activeElement);
      const stop = stops[Math.max(0, Math.min(stops.length - 1, here + by))];
      if (stop) land(stop.element);
    },

    onFocus: (event: FocusEvent<HTMLElement>) => {
      const row = rowAround(event.target);
      if (!row) return;
      const stop = stopsOf(row).find(({ element }) => element === event.target);
      const index = row.dataset["header"] === undefined ? Number(row.dataset["index"]) : HEADER;
      at.current = {
        id: ids[index] ?? null,
        index,
        cell: stop?.cell ?? firstCell,
        control: stop?.control ?? 0,
      };
      inside.current = true;
      if (grid.current) markTabStop(grid.current, event.target);
      // By Tab into a row that the sticky header covers.
      if (event.target.matches(":focus-visible")) showCell(event.target);
    },

    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
        inside.current = false;
    },
  };
}

function showCell(element: Element): void {
  cellAround(element)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function nobodyHasFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
