import { Trans, useLingui } from "@lingui/react/macro";

import type { RowData, TableColumn } from "./table-types.ts";

interface SortChoiceProps<Row extends RowData> {
  columns: readonly TableColumn<Row>[];
  sort: string;
  onSort: (sort: string) => void;
}

/** By what rows are sorted, where they are stacked and have no headers to press. */
export function SortChoice<Row extends RowData>({ columns, sort, onSort }: SortChoiceProps<Row>) {
  const { t } = useLingui();
  const choices = columns.flatMap(({ header, sort: by }) =>
    by
      ? [
          { value: by.descending, words: t`${header}, descending` },
          { value: by.ascending, words: t`${header}, ascending` },
        ]
      : [],
  );
  if (choices.length === 0) return null;
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 text-ink-soft">
      <Trans>Sort by</Trans>
      <select
        className="min-h-8 max-w-full min-w-0 rounded-md border border-line-strong/45 bg-surface px-2 text-ink"
        onChange={(event) => onSort(event.target.value)}
        value={sort}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
