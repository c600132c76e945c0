import { Trans, useLingui } from "@lingui/react/macro";

import { Button } from "#src/ui/button.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import type { MoreToLoad } from "./table-types.ts";

interface TableEndProps {
  shown: number;
  total: number;
  more: MoreToLoad;
}

/** Below the rows: how many of how many there are, and the next ones for who does not scroll, or where they failed. */
export function TableEnd({ shown, total, more }: TableEndProps) {
  const { i18n } = useLingui();
  const [some, all] = [i18n.number(shown), i18n.number(total)];
  return (
    <>
      {more.loading && <RowSkeletons count={3} />}
      {(more.has || more.error !== null) && (
        <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3">
          {more.error === null ? (
            <p className="text-ink-soft">
              <Trans>
                {some} of {all} loaded
              </Trans>
            </p>
          ) : (
            <p className="text-danger" role="alert">
              {more.error}
            </p>
          )}
          {more.error === null ? (
            <Button onClick={more.load} pending={more.loading}>
              <Trans>Load more</Trans>
            </Button>
          ) : (
            <Button onClick={more.retry} pending={more.loading}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The shape of rows that are on their way. */
export function RowSkeletons({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        <div className="grid gap-2 border-t border-line px-4 py-4 first:border-t-0" key={row}>
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  );
}
