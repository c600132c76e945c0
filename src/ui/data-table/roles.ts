/**
 * The roles of a table's parts, written out: laid out as a CSS grid, native ones lose theirs in some browsers, and a
 * table on which arrow keys move is a `grid` (APG).
 */
export const asRole = {
  grid: { role: "grid" },
  rowGroup: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;
