import { Trans } from "@lingui/react/macro";

import { Skeleton } from "#src/ui/skeleton.tsx";

/** The shape of the steps. */
export function ReviewSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-7 py-5">
      <p className="sr-only">
        <Trans>Loading…</Trans>
      </p>
      {["w-40", "w-52", "w-60", "w-36", "w-56", "w-64", "w-48"].map((width) => (
        <div className="flex gap-4" key={width}>
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className={`mt-1.5 h-4 ${width}`} />
        </div>
      ))}
    </div>
  );
}
