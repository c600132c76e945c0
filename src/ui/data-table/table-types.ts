import type { RowData as AnyRow } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** What a row can be: any object. */
export type RowData = AnyRow;

/** One column of a table. */
export interface TableColumn<Row extends RowData> {
  id: string;
  /** What it is called: in the header, and beside each value where rows are stacked. */
  header: string;
  /** What stands in a row. Nothing, where rows are stacked, takes no room. */
  cell: (row: Row) => ReactNode;
  /** What is asked for to sort by it, and which way is tried first (ascending, if that is not said). */
  sort?: { ascending: string; descending: string; first?: "ascending" | "descending" };
  /** Its width as a track of a CSS grid, of a size that does not depend on its content. */
  track: string;
  /** What a row is told by; stands above the others where rows are stacked. One column is it. */
  primary?: boolean;
}

/** Which rows are chosen. */
export interface RowSelection<Row extends RowData> {
  ids: ReadonlySet<string>;
  /** Everything there is is chosen, loaded or not; changing it leaves what is loaded. */
  all?: boolean;
  /** Whether this one can be chosen. */
  selectable?: (row: Row) => boolean;
  /** Whether this one never can be: it has no box then. */
  never?: (row: Row) => boolean;
  onChange: (ids: ReadonlySet<string>) => void;
}

/** The rest of a list whose beginning is shown. */
export interface MoreToLoad {
  has: boolean;
  /** Reads the next of it; asked for while scrolling, too. */
  load: () => void;
  loading: boolean;
  /** Why the next of it could not be had, in words; null if nothing failed. */
  error: string | null;
  retry: () => void;
}

export interface DataTableProps<Row extends RowData> {
  /** What the table is called. */
  label: string;
  columns: readonly TableColumn<Row>[];
  /** As they were read, in their order; each id once. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** A row in words that no other row has. */
  rowName: (row: Row) => string;
  /** How many rows there are, loaded or not. */
  total: number;
  /** The value of the sort that holds, as a column's `sort` names it. */
  sort: string;
  onSort: (sort: string) => void;
  /** Opens a row: Enter on one of its cells, or a press on it beside its links and buttons. */
  onOpen?: (row: Row) => void;
  /** The row that is open. */
  openId?: string | undefined;
  selection?: RowSelection<Row>;
  more: MoreToLoad;
  /** Hears the ids of the rows that can be seen, whenever they are others. */
  onSeen?: (ids: readonly string[]) => void;
  /** What can be done to a row, at its end. */
  rowActions?: (row: Row) => ReactNode;
  /** The width of that, as a track. */
  actionsTrack?: string;
  /** Other rows are on their way: those that are shown are of before. */
  busy?: boolean;
  /** Nothing is there yet: the shape of rows. */
  pending?: boolean;
  /** In place of rows, where there are none. */
  empty?: ReactNode;
  /** In rem; in less room than that the rows are stacked. */
  minWidth?: number;
}
