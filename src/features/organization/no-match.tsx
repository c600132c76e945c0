import { Trans, useLingui } from "@lingui/react/macro";

import type { Filters } from "#src/domain/filters/use-filters.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

import { focusTable } from "./focus-table.ts";

interface NoMatchProps<Name extends string> {
  filters: Filters<Name>;
  /** Rows that could not be read: then it is not known that there is nothing. */
  unreadable: number;
}

/** In place of rows, where none match. */
export function NoMatch<Name extends string>({ filters, unreadable }: NoMatchProps<Name>) {
  const { t } = useLingui();

  function clear() {
    filters.clear();
    focusTable();
  }

  if (unreadable > 0) return <EmptyState title={t`Nothing that can be shown`} />;
  if (filters.count === 0) return <EmptyState title={t`Nothing here yet`} />;
  return (
    <EmptyState
      action={
        <Button onClick={clear}>
          <Trans>Clear filters</Trans>
        </Button>
      }
      title={t`Nothing matches these filters`}
    />
  );
}
