import { Trans } from "@lingui/react/macro";

import { Card } from "#src/ui/card.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

/** The shape of the list while it is on its way. */
export function DevicesSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-8">
      <p className="sr-only">
        <Trans>Loading your devices</Trans>
      </p>
      <Card>
        <RowSkeleton />
      </Card>
      <Card className="divide-y divide-line">
        {[1, 2, 3].map((row) => (
          <RowSkeleton key={row} />
        ))}
      </Card>
    </div>
  );
}

function RowSkeleton() {
  return (
    <div className="flex gap-3 px-4 py-4 sm:px-5">
      <Skeleton className="size-5 max-sm:hidden" />
      <div className="grid min-w-0 grow gap-2">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-3.5 w-44" />
        <Skeleton className="h-3.5 w-64 max-w-full" />
        <Skeleton className="mt-2 h-4 w-28" />
      </div>
      <div className="flex gap-2 max-sm:hidden">
        <Skeleton className="h-8 w-20 rounded-md" />
        <Skeleton className="h-8 w-20 rounded-md" />
      </div>
    </div>
  );
}
