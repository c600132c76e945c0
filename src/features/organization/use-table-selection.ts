import { useState } from "react";

import type { RowSelection } from "#src/ui/data-table/table-types.ts";

interface Selection {
  ids: ReadonlySet<string>;
  /** Everything that matches, loaded or not. */
  all: boolean;
  /** For which question this was chosen. */
  search: string;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Which rows of a big table are chosen. It survives pages that come and rows that change; another question (`search`)
 * begins with none, and `dropped` says so until something is chosen again.
 */
export function useTableSelection<Row extends { id: string; gone?: true }>(
  rows: readonly Row[] | undefined,
  search: string,
  canChoose: (row: Row) => boolean,
) {
  const [selection, setSelection] = useState<Selection>({ ids: NONE, all: false, search });
  const [dropped, setDropped] = useState(false);
  const [turn, setTurn] = useState(0);
  const selectable = (row: Row) => row.gone !== true && canChoose(row);

  if (selection.search !== search) {
    setDropped(selection.all || selection.ids.size > 0);
    setSelection({ ids: NONE, all: false, search });
  }

  // What can be chosen no more, as it has ended meanwhile, drops out by itself.
  const out = new Set(
    selection.ids.size > 0 ? rows?.filter((row) => !selectable(row)).map(({ id }) => id) : [],
  );
  const chosen = [...selection.ids].filter((id) => !out.has(id));

  function choose(next: Partial<Selection>) {
    setDropped(false);
    setTurn((before) => before + 1);
    setSelection((before) => ({ ...before, ids: NONE, all: false, ...next }));
  }

  const table: RowSelection<Row> = {
    ids: new Set(chosen),
    all: selection.all,
    selectable,
    onChange: (ids) => choose({ ids }),
  };
  return {
    table,
    chosen,
    all: selection.all,
    /** A change of the filter has taken what was chosen. */
    dropped,
    /** Another number each time that somebody chooses. */
    turn,
    chooseAll: () => choose({ all: true }),
    clear: () => choose({}),
    /** What was chosen is being acted on. */
    drop: () => setSelection((before) => ({ ...before, ids: NONE, all: false })),
  };
}

export type TableSelection = ReturnType<typeof useTableSelection>;

/** The row that is chosen, if it is one alone. */
export function onlyOne<Row extends { id: string }>(
  rows: readonly Row[] | undefined,
  chosen: readonly string[],
): Row | undefined {
  return chosen.length === 1 ? rows?.find(({ id }) => id === chosen[0]) : undefined;
}
