import { Trans } from "@lingui/react/macro";

import { Card } from "#src/ui/card.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

/** The shape of the list while it is on its way. */
export function SessionsSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-8">
      <p className="sr-only">
        <Trans>Loading your sessions</Trans>
      </p>
      <Card className="px-4 py-4 sm:px-5">
        <RowSkeleton />
      </Card>
      <Card>
        {[1, 2, 3].map((row) => (
          <div className="border-t border-line px-4 py-4 first:border-t-0 sm:px-5" key={row}>
            <RowSkeleton />
          </div>
        ))}
      </Card>
    </div>
  );
}

function RowSkeleton() {
  return (
    <div className="grid gap-2.5">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-3.5 w-56" />
      <Skeleton className="h-3.5 w-64 max-w-full" />
    </div>
  );
}
