import { useMemo, useRef } from "react";

import type { RowData, RowSelection } from "./table-types.ts";

/** From where a stretch goes, what was chosen besides, and what was chosen with it. */
interface Stretch {
  from: string;
  base: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/**
 * Choosing rows: one, all of a stretch, all that are loaded, none. While other rows are on their way (`busy`) those
 * that are shown stay as they are chosen.
 */
export function useRowRange<Row extends RowData>(
  selection: RowSelection<Row> | undefined,
  rows: readonly Row[],
  ids: readonly string[],
  busy: boolean,
) {
  const stretch = useRef<Stretch | null>(null);
  // Of ten thousand rows it takes too long to find out anew whenever the window moves.
  const loaded = useMemo(
    () => (selection && !busy ? ids.filter((_, index) => couldSelect(selection, rows[index])) : []),
    [selection, rows, ids, busy],
  );
  if (!selection) return null;
  const { onChange } = selection;

  const canSelect = (index: number) => !busy && couldSelect(selection, rows[index]);
  const chosen = () => (selection.all ? new Set(loaded) : selection.ids);

  /** The stretch that can go on: nobody has chosen otherwise since, and the row that it goes from is still there. */
  function lasting(): Stretch | null {
    const { current } = stretch;
    if (!current || selection?.all || !ids.includes(current.from)) return null;
    return alike(current.after, selection?.ids) ? current : null;
  }

  return {
    has: (index: number) => {
      const id = ids[index];
      return (
        id !== undefined &&
        couldSelect(selection, rows[index]) &&
        (selection.all === true || selection.ids.has(id))
      );
    },
    canSelect,
    /** How many can be chosen, and whether all of them are. */
    selectable: loaded.length,
    hasAll:
      loaded.length > 0 &&
      (selection.all === true ||
        (selection.ids.size >= loaded.length && loaded.every((id) => selection.ids.has(id)))),
    toggle: (index: number) => {
      const id = ids[index];
      if (id === undefined || !canSelect(index)) return;
      const after = new Set(chosen());
      if (!after.delete(id)) after.add(id);
      stretch.current = { from: id, base: after, after };
      onChange(after);
    },
    /** From where the last one was chosen, or from `origin`, to here. */
    extend: (index: number, origin: number) => {
      const here = ids[index];
      if (here === undefined || busy) return;
      const { from, base } = lasting() ?? { from: ids[origin] ?? here, base: chosen() };
      const start = ids.indexOf(from);
      const [low, high] = start < index ? [start, index] : [index, start];
      const within = ids.slice(low, high + 1).filter((_, at) => canSelect(low + at));
      const after = new Set([...base, ...within]);
      stretch.current = { from, base, after };
      onChange(after);
    },
    /** The next stretch begins anew, from wherever the focus is. */
    forget: () => {
      stretch.current = null;
    },
    setAll: (on: boolean) => {
      if (busy) return;
      stretch.current = null;
      onChange(new Set(on ? loaded : []));
    },
  };
}

function couldSelect<Row extends RowData>({ selectable }: RowSelection<Row>, row: Row | undefined): boolean {
  return row !== undefined && (selectable?.(row) ?? true);
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

export type RowRange = NonNullable<ReturnType<typeof useRowRange>>;
