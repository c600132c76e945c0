import {
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Header,
  type SortingState,
} from "@tanstack/react-table";
import { useMemo } from "react";

import type { DataTableProps, RowData, TableColumn } from "./table-types.ts";

const features = tableFeatures({ rowSortingFeature });

export type TableHeader<Row extends RowData> = Header<typeof features, Row>;

// The rows are shown as they come: a model of ten thousand would be made anew with each page.
const noRows: never[] = [];

/** The headers of the table's columns. Sorting is the server's: the table only says by what. */
export function useTableHeaders<Row extends RowData>({
  columns,
  sort,
  onSort,
}: Pick<DataTableProps<Row>, "columns" | "sort" | "onSort">): readonly TableHeader<Row>[] {
  const shape = JSON.stringify(columns.map(({ id, header, sort: by }) => [id, header, by]));
  const defs = useMemo(
    () =>
      columns.map(({ id, header, sort: by }) => ({
        id,
        header,
        // Without a value of its own a column could not be sorted by; what it shows is not this one's business.
        accessorFn: () => null,
        enableSorting: by !== undefined,
        sortDescFirst: by?.first === "descending",
      })),
    // oxlint-disable-next-line react/exhaustive-deps -- what is said of them here, and not their cells
    [shape],
  );
  const sorting = useMemo(
    () => sortingOf(columns, sort),
    // oxlint-disable-next-line react/exhaustive-deps -- as above
    [shape, sort],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: defs,
    data: noRows,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === "function" ? change(sorting) : change;
      const by = columns.find(({ id }) => id === next?.id)?.sort;
      if (next && by) onSort(next.desc ? by.descending : by.ascending);
    },
  });
  return table.getHeaderGroups()[0]?.headers ?? [];
}

function sortingOf<Row extends RowData>(columns: readonly TableColumn<Row>[], sort: string): SortingState {
  const column = columns.find(({ sort: by }) => by?.ascending === sort || by?.descending === sort);
  return column ? [{ id: column.id, desc: column.sort?.descending === sort }] : [];
}
