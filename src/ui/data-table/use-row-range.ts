import { useRef } from "react";

import type { RowData, RowSelection } from "./table-types.ts";

/** Choosing rows: one, all of a stretch, all that are loaded, none. */
export function useRowRange<Row extends RowData>(
  selection: RowSelection<Row> | undefined,
  rows: readonly Row[],
  ids: readonly string[],
) {
  // A stretch goes from where it began; `base` is what was chosen besides.
  const stretch = useRef<{ from: string; base: ReadonlySet<string> } | null>(null);
  if (!selection) return null;
  const { selectable = () => true, onChange } = selection;

  const canSelect = (index: number) => {
    const row = rows[index];
    return row !== undefined && selectable(row);
  };
  const loaded = () => ids.filter((_, index) => canSelect(index));
  const chosen = () => (selection.all ? new Set(loaded()) : selection.ids);

  return {
    has: (index: number) => {
      const id = ids[index];
      return id !== undefined && canSelect(index) && (selection.all === true || selection.ids.has(id));
    },
    canSelect,
    toggle: (index: number) => {
      const id = ids[index];
      if (id === undefined || !canSelect(index)) return;
      const after = new Set(chosen());
      if (!after.delete(id)) after.add(id);
      stretch.current = { from: id, base: after };
      onChange(after);
    },
    /** From where the last one was chosen, or from `origin`, to here. */
    extend: (index: number, origin: number) => {
      const from = ids[origin];
      if (from === undefined || index < 0 || index >= ids.length) return;
      stretch.current ??= { from, base: chosen() };
      const start = ids.indexOf(stretch.current.from);
      const [low, high] = start < index ? [start, index] : [index, start];
      const within = ids
        .slice(Math.max(low, 0), high + 1)
        .filter((_, at) => canSelect(Math.max(low, 0) + at));
      onChange(new Set([...stretch.current.base, ...within]));
    },
    /** The next stretch begins anew, from wherever the focus is. */
    forget: () => {
      stretch.current = null;
    },
    setAll: (on: boolean) => {
      stretch.current = null;
      onChange(new Set(on ? loaded() : []));
    },
  };
}

export type RowRange = NonNullable<ReturnType<typeof useRowRange>>;
