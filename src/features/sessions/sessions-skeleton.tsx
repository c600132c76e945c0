import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import { Card } from "#src/ui/card.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

const SLOW_MS = 5_000;

/** The shape of the list while it is on its way; says so when that takes long. */
export function SessionsSkeleton() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className="grid gap-8">
      <p aria-live="polite" className={slow ? "text-ink-soft" : "sr-only"}>
        {slow ? <Trans>This takes longer than usual…</Trans> : <Trans>Loading your sessions</Trans>}
      </p>
      <div className="grid gap-4">
        <Card className="px-4 py-4 sm:px-5">
          <RowSkeleton />
        </Card>
        <div className="flex flex-wrap gap-2">
          <Skeleton className="h-8 w-48 rounded-md" />
          <Skeleton className="h-8 w-36 rounded-md" />
        </div>
      </div>
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
