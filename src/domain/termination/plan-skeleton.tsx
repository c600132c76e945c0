import { Skeleton } from "#src/ui/skeleton.tsx";

const ROWS = ["w-32", "w-40", "w-28"];

/** In the shape of the plan that is on its way. */
export function PlanSkeleton() {
  return (
    <div aria-busy="true" className="space-y-4">
      <div className="divide-y divide-line rounded-md border border-line">
        {ROWS.map((width) => (
          <div className="flex justify-between gap-4 px-3 py-2.5" key={width}>
            <div className="space-y-2">
              <Skeleton className={`h-4 ${width}`} />
              <Skeleton className="h-3 w-44" />
            </div>
            <Skeleton className="h-4 w-20" />
          </div>
        ))}
      </div>
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="h-20 w-full rounded-md" />
    </div>
  );
}
