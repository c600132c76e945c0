import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import { Checkbox } from "#src/ui/checkbox.tsx";

import { asRole } from "./roles.ts";
import type { RowData } from "./table-types.ts";
import type { TableHeader } from "./use-table-headers.ts";

interface SelectAllProps {
  checked: boolean;
  some: boolean;
  /** How many there are that can be chosen. */
  count: number;
  /** Why there are none, if so. */
  rests: string | undefined;
  onChange: (on: boolean) => void;
}

interface TableHeadProps<Row extends RowData> {
  headers: readonly TableHeader<Row>[];
  stacked: boolean;
  /** The box for all that are loaded; null where nothing can be chosen. */
  all: SelectAllProps | null;
  /** What the column of the rows' actions is called; null where there is none. */
  actions: string | null;
}

/** The row of headers: it stays in sight, and sorts. Where rows are stacked only the box is seen of it. */
export function TableHead<Row extends RowData>({ headers, stacked, all, actions }: TableHeadProps<Row>) {
  if (stacked) {
    return (
      <thead className={clsx("block", all && "border-b border-line")} {...asRole.rowGroup}>
        <tr aria-rowindex={1} className={clsx("block", all && "px-4 py-2")} data-header="" {...asRole.row}>
          {all && (
            <th aria-colindex={1} className="block text-start font-normal" {...asRole.columnHeader}>
              <SelectAll {...all} labelled />
            </th>
          )}
          {headers.map((header, index) => (
            <th
              aria-colindex={index + (all ? 2 : 1)}
              aria-sort={sortWord(header.column.getIsSorted())}
              className="sr-only"
              data-heard=""
              key={header.id}
              {...asRole.columnHeader}
            >
              {String(header.column.columnDef.header)}
            </th>
          ))}
          {actions && (
            <th
              aria-colindex={headers.length + (all ? 2 : 1)}
              className="sr-only"
              data-heard=""
              {...asRole.columnHeader}
            >
              {actions}
            </th>
          )}
        </tr>
      </thead>
    );
  }
  return (
    <thead
      className="sticky top-0 z-10 block rounded-t-lg border-b border-line bg-surface text-xs"
      {...asRole.rowGroup}
    >
      <tr
        aria-rowindex={1}
        className="grid grid-cols-(--tracks) items-center gap-x-3 px-4"
        data-header=""
        {...asRole.row}
      >
        {all && (
          <th aria-colindex={1} className="flex" {...asRole.columnHeader} tabIndex={-1}>
            <SelectAll {...all} />
          </th>
        )}
        {headers.map((header, index) => {
          const sorted = header.column.getIsSorted();
          const words = String(header.column.columnDef.header);
          return (
            <th
              aria-colindex={index + (all ? 2 : 1)}
              aria-sort={sortWord(sorted)}
              className="min-w-0 text-start font-medium text-ink-soft"
              key={header.id}
              {...asRole.columnHeader}
              tabIndex={-1}
            >
              {header.column.getCanSort() ? (
                <button
                  className={clsx(
                    "group/sort -mx-1.5 inline-flex min-h-9 max-w-full items-center gap-1 rounded-sm px-1.5 text-start hover:text-ink",
                    sorted && "text-ink",
                  )}
                  onClick={() => header.column.toggleSorting()}
                  type="button"
                >
                  {words}
                  <Arrow sorted={sorted} />
                </button>
              ) : (
                <span className="block py-2">{words}</span>
              )}
            </th>
          );
        })}
        {actions && (
          <th aria-colindex={headers.length + (all ? 2 : 1)} {...asRole.columnHeader} tabIndex={-1}>
            <span className="sr-only">{actions}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

/** `labelled`: its words are seen. */
function SelectAll({
  checked,
  some,
  count,
  rests,
  onChange,
  labelled = false,
}: SelectAllProps & { labelled?: boolean }) {
  const { t } = useLingui();
  const words = rests === undefined ? t`Select all ${count} loaded` : t`Select all`;
  return (
    <Checkbox
      {...(labelled ? { label: words } : { "aria-label": words })}
      checked={checked}
      disabledReason={rests}
      indeterminate={some && !checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

function sortWord(sorted: false | "asc" | "desc") {
  return sorted === false ? undefined : sorted === "asc" ? ("ascending" as const) : ("descending" as const);
}

/** Which way; where nothing is sorted yet, that it can be, once it is pointed at. */
function Arrow({ sorted }: { sorted: false | "asc" | "desc" }) {
  return (
    <svg
      aria-hidden="true"
      className={clsx(
        "size-3 shrink-0",
        !sorted && "opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60",
      )}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 12 12"
    >
      <path d={sorted === "asc" ? "M6 10V2M3 5l3-3 3 3" : "M6 2v8M3 7l3 3 3-3"} />
    </svg>
  );
}
