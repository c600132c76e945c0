import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { memo, type MouseEvent as Press, type ReactNode } from "react";

import { Checkbox } from "#src/ui/checkbox.tsx";

import { asRole } from "./roles.ts";
import type { RowData, TableColumn } from "./table-types.ts";

interface TableRowProps<Row extends RowData> {
  row: Row;
  id: string;
  name: string;
  index: number;
  columns: readonly TableColumn<Row>[];
  stacked: boolean;
  /** Null where nothing can be chosen. */
  selected: boolean | null;
  canSelect: boolean;
  /** Whether it has a box, where rows can be chosen. */
  boxed: boolean;
  open: boolean;
  actions: ((row: Row) => ReactNode) | undefined;
  /** Where it begins, in pixels from the first one. */
  start: number;
  measure: (element: HTMLTableRowElement | null) => void;
  onPress: (index: number, event: Press<HTMLElement>) => void;
  onTick: (index: number, shift: boolean) => void;
}

const cellClass =
  "min-w-0 scroll-mt-14 scroll-mb-16 [@media(min-height:30rem)]:scroll-mb-40 rounded-sm text-start align-top font-normal";

/** One row: a line of cells, or in little room its cells below each other, each with its column's name. */
function Row<Row extends RowData>(props: TableRowProps<Row>) {
  const { row, name, index, columns, stacked, selected, canSelect, open, actions, start, measure } = props;
  const { t } = useLingui();
  const first = selected === null ? 1 : 2;

  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected !== null && canSelect ? selected : undefined}
      className={clsx(
        "absolute inset-x-0 top-0 border-line px-4 focus-within:z-1 hover:z-1 not-data-[index='0']:border-t",
        stacked
          ? "grid gap-x-6 py-3.5 sm:grid-cols-2"
          : "grid grid-cols-(--tracks) items-start gap-x-3 py-2.5",
        stacked && selected !== null && "ps-12",
        selected ? "bg-accent-soft" : open ? "bg-hover" : "hover:bg-hover",
      )}
      data-index={index}
      data-row={props.id}
      onClick={(event) => props.onPress(index, event)}
      ref={measure}
      {...asRole.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      {selected !== null && (
        <td
          aria-colindex={1}
          className={clsx(cellClass, stacked ? "absolute start-4 top-3" : "flex")}
          {...asRole.cell}
          tabIndex={-1}
        >
          {props.boxed && (
            <Checkbox
              aria-label={t`Select ${name}`}
              checked={selected}
              className="-my-1.5"
              disabled={!canSelect}
              onChange={({ nativeEvent }) =>
                props.onTick(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          )}
        </td>
      )}
      {columns.map((column, at) => (
        <Cell
          colIndex={at + first}
          column={column}
          content={column.cell(row)}
          key={column.id}
          stacked={stacked}
        />
      ))}
      {actions && (
        <td
          aria-colindex={columns.length + first}
          className={clsx(cellClass, stacked ? "col-span-full mt-2.5 block empty:mt-0" : "flex justify-end")}
          {...asRole.cell}
          tabIndex={-1}
        >
          {actions(row)}
        </td>
      )}
    </tr>
  );
}

// Rendered anew when something of it changes, not when the window moves.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets that it is generic
export const TableRow = memo(Row) as typeof Row;

interface CellProps<Row extends RowData> {
  column: TableColumn<Row>;
  content: ReactNode;
  colIndex: number;
  stacked: boolean;
}

function Cell<Row extends RowData>({ column, content, colIndex, stacked }: CellProps<Row>) {
  const Tag = column.primary ? "th" : "td";
  const nothing = content === null || content === undefined || content === false;
  const labelled = stacked && !column.primary && !nothing;
  return (
    <Tag
      aria-colindex={colIndex}
      className={clsx(
        cellClass,
        labelled && "mt-1 flex flex-wrap gap-x-3",
        stacked && !labelled && (nothing ? "sr-only" : "col-span-full block"),
      )}
      data-heard={stacked && nothing ? "" : undefined}
      {...(column.primary ? asRole.rowHeader : asRole.cell)}
      tabIndex={-1}
    >
      {labelled && (
        // The header says it to whoever listens.
        <span aria-hidden="true" className="w-24 shrink-0 text-ink-soft">
          {column.header}
        </span>
      )}
      {labelled ? <div className="min-w-0 flex-[1_1_6rem]">{content}</div> : content}
    </Tag>
  );
}
