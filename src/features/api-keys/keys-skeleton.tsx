import { Trans } from "@lingui/react/macro";

import { Card } from "#src/ui/card.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

/** The shape of the list while it is on its way. */
export function KeysSkeleton() {
  return (
    <Card aria-busy="true" className="divide-y divide-line">
      <p className="sr-only">
        <Trans>Loading the API keys</Trans>
      </p>
      {[1, 2, 3].map((row) => (
        <div className="flex items-center gap-6 px-4 py-4 sm:px-5" key={row}>
          <div className="grid grow gap-2">
            <Skeleton className="h-4 w-36" />
            <Skeleton className="h-3.5 w-24" />
          </div>
          <Skeleton className="h-4 w-20 max-sm:hidden" />
          <Skeleton className="h-6 w-28 max-sm:hidden" />
          <Skeleton className="h-8 w-36 rounded-md max-sm:hidden" />
        </div>
      ))}
    </Card>
  );
}
