import { useLingui } from "@lingui/react/macro";
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, type MouseEvent } from "react";

import { gridKeys } from "./grid-keys.ts";
import { asRole } from "./roles.ts";
import { SortChoice } from "./sort-choice.tsx";
import { RowSkeletons, TableEnd } from "./table-end.tsx";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { DataTableProps, RowData } from "./table-types.ts";
import { useGridFocus } from "./use-grid-focus.ts";
import { useRoom } from "./use-room.ts";
import { useRowRange } from "./use-row-range.ts";
import { useTableHeaders } from "./use-table-headers.ts";

declare module "react" {
  interface CSSProperties {
    /** The widths of a table's columns. */
    "--tracks"?: string;
  }
}

const LINE_HEIGHT = 76;
const STACK_HEIGHT = 220;
// Fewer would be seen coming while scrolling; more would fill the page.
const OVERSCAN = 4;
// So many rows before the last one, the next are asked for.
const AHEAD = 15;
const MIN_WIDTH = 52;

/**
 * A table for tens of thousands of rows, on which the keyboard does everything (APG grid). It scrolls with the
 * window; only the rows near it are in the page, and the one that has the focus. In little room its rows are stacked.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, rowName, selection, more, onOpen, rowActions } = props;
  const { t } = useLingui();
  const keysId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const headers = useTableHeaders(props);
  // oxlint-disable-next-line react/exhaustive-deps -- a row's id is the same, whoever says it
  const ids = useMemo(() => rows.map(rowId), [rows]);
  const range = useRowRange(selection, rows, ids, props.busy === true);
  const { top, stacked } = useRoom(body, props.minWidth ?? MIN_WIDTH);
  const primary = Math.max(
    0,
    columns.findIndex((column) => column.primary),
  );

  const focus = useGridFocus(grid, {
    ids,
    firstCell: primary + (selection ? 1 : 0),
    seen,
  });
  // With another function all would be measured anew.
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const usualHeight = stacked ? STACK_HEIGHT : LINE_HEIGHT;
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => usualHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: keyOf,
    measureElement: (element) => element.offsetHeight || usualHeight,
    rangeExtractor: (near) => {
      const kept = focus.keptIndex() ?? -1;
      const indexes = defaultRangeExtractor(near);
      return kept < 0 || indexes.includes(kept) ? indexes : [...indexes, kept].toSorted((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  function seen() {
    const from = Math.max(0, virtualizer.range?.startIndex ?? 0);
    const to = Math.min(rows.length - 1, virtualizer.range?.endIndex ?? 0);
    return { first: from, size: to - from + 1 };
  }

  useEffect(() => virtualizer.measure(), [virtualizer, stacked]);

  // Another order begins at its beginning.
  const sorted = useRef(props.sort);
  useEffect(() => {
    if (sorted.current === props.sort) return;
    sorted.current = props.sort;
    if ((grid.current?.getBoundingClientRect().top ?? 0) < 0)
      grid.current?.scrollIntoView({ block: "start" });
  }, [props.sort]);

  const { has, loading, error, load } = more;
  const asks = has && !loading && error === null && last >= rows.length - AHEAD && rows.length > 0;
  useEffect(() => {
    if (asks) load();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each end that comes near, whoever answers it
  }, [asks, rows.length]);

  const { onSeen } = props;
  const inSight = items.map(({ key }) => String(key)).join(" ");
  useEffect(() => onSeen?.(inSight.split(" ").filter(Boolean)), [onSeen, inSight]);

  const selectable = range?.selectable ?? 0;
  const someChosen = selection !== undefined && (selection.all === true || selection.ids.size > 0);
  function whyNone(): string {
    if (props.busy || props.pending) return t`The rows are being read.`;
    return rows.length === 0 ? t`There is nothing to select.` : t`None of the rows can be selected.`;
  }

  const onKeyDown = gridKeys({
    focus,
    range,
    seen,
    count: rows.length,
    hasSelection: someChosen,
    onOpen: onOpen && ((index) => rows[index] !== undefined && onOpen(rows[index])),
  });

  function press(index: number, event: MouseEvent<HTMLElement>) {
    const row = rows[index];
    const inner = event.target instanceof Element && event.target.closest("a, button, input, label");
    if (!row || inner || event.defaultPrevented) return;
    if (event.shiftKey) range?.extend(index, focus.currentIndex());
    else if (event.ctrlKey || event.metaKey) range?.toggle(index);
    // Who marks text to copy it does not want to go elsewhere.
    else if (!window.getSelection()?.toString()) onOpen?.(row);
  }

  function tick(index: number, shift: boolean) {
    if (shift) range?.extend(index, focus.currentIndex());
    else range?.toggle(index);
  }

  // The same functions for as long as the table stands: rows are not rendered anew for them.
  const latest = useRef({ press, tick });
  useLayoutEffect(() => {
    latest.current = { press, tick };
  });
  const handlers = useMemo(
    () => ({
      onPress: (index: number, event: MouseEvent<HTMLElement>) => latest.current.press(index, event),
      onTick: (index: number, shift: boolean) => latest.current.tick(index, shift),
    }),
    [],
  );

  const listening = { onFocus: focus.onFocus, onBlur: focus.onBlur, onKeyDown };
  const tracks = [
    selection && "1.25rem",
    ...columns.map(({ track }) => track),
    rowActions && (props.actionsTrack ?? "6rem"),
  ];

  return (
    <div className="rounded-lg border border-line bg-surface">
      {stacked && <SortChoice columns={columns} onSort={props.onSort} sort={props.sort} />}
      <table
        aria-busy={props.busy || props.pending || more.loading || undefined}
        aria-describedby={keysId}
        aria-colcount={columns.length + (selection ? 1 : 0) + (rowActions ? 1 : 0)}
        aria-label={props.label}
        aria-multiselectable={selection ? true : undefined}
        aria-rowcount={props.total + 1}
        className={clsx("block", !stacked && "text-xs")}
        {...listening}
        ref={grid}
        {...asRole.grid}
        style={{ "--tracks": tracks.filter(Boolean).join(" ") }}
      >
        <TableHead
          actions={rowActions ? t`Actions` : null}
          all={
            range && {
              checked: range.hasAll,
              some: someChosen,
              count: selectable,
              rests: selectable === 0 ? whyNone() : undefined,
              onChange: range.setAll,
            }
          }
          headers={headers}
          stacked={stacked}
        />
        <tbody
          className={clsx("relative block transition-opacity duration-100", props.busy && "opacity-60")}
          ref={body}
          {...asRole.rowGroup}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <TableRow
                  actions={rowActions}
                  boxed={!selection?.never?.(row)}
                  canSelect={range?.canSelect(index) ?? false}
                  columns={columns}
                  id={String(key)}
                  index={index}
                  key={key}
                  measure={virtualizer.measureElement}
                  name={rowName(row)}
                  {...handlers}
                  open={props.openId !== undefined && rowId(row) === props.openId}
                  row={row}
                  selected={range?.has(index) ?? null}
                  stacked={stacked}
                  start={start - top}
                />
              )
            );
          })}
        </tbody>
      </table>
      <p hidden id={keysId}>
        {[
          t`Arrow keys move in the table.`,
          onOpen && t`Enter opens a row.`,
          selection && t`Space selects it.`,
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      {props.pending && <RowSkeletons count={8} />}
      {!props.pending && rows.length === 0 && props.empty}
      {rows.length > 0 && <TableEnd more={more} shown={rows.length} total={props.total} />}
    </div>
  );
}
