// Where the focus can stand in a grid (APG, grid pattern): on each link, button and box of a cell, or on the cell
// itself where there is none. The document is asked, as what a cell shows is its owner's.

const CELLS = "[role=gridcell], [role=rowheader], [role=columnheader]";
const CONTROLS = "a[href], button, input:not(:disabled), select, textarea, summary";

/** Where in a row: which cell, and which of what can have the focus in it. */
export interface Place {
  cell: number;
  control: number;
}

export interface Stop extends Place {
  element: HTMLElement;
}

/** All stops of a row, in their order. */
export function stopsOf(row: Element): Stop[] {
  return [...row.querySelectorAll<HTMLElement>(CELLS)].flatMap((element, cell) => {
    // A header that is only heard.
    if (element.dataset["heard"] !== undefined) return [];
    const controls = [...element.querySelectorAll<HTMLElement>(CONTROLS)];
    if (controls.length === 0) return [{ element, cell, control: 0 }];
    return controls.map((inner, control) => ({ element: inner, cell, control }));
  });
}

/** The stop of a row at a place, or the nearest that it has. */
export function stopAt(row: Element, place: Place): Stop | undefined {
  const stops = stopsOf(row);
  const inCell = stops.filter(({ cell }) => cell === place.cell);
  return inCell[Math.min(place.control, inCell.length - 1)] ?? stops.at(-1);
}

/** The row that an element is in. */
export function rowAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>("[role=row]");
}

/** The cell that a stop is or is in. */
export function cellAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(CELLS);
}

/** Makes `tabStop` the one element of the grid that Tab comes to. */
export function markTabStop(grid: Element, tabStop: HTMLElement | undefined): void {
  for (const element of grid.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex="0"]`)) {
    if (element !== tabStop && element.tabIndex !== -1) element.tabIndex = -1;
  }
  if (tabStop && tabStop.tabIndex !== 0) tabStop.tabIndex = 0;
}
