import { Skeleton } from "#src/ui/skeleton.tsx";

/** The shape of facts that are on their way. */
export function LoadingFacts({ label }: { label: string }) {
  return (
    <div aria-busy="true" className="grid gap-5 py-2">
      <p className="sr-only">{label}</p>
      {["w-2/3", "w-1/2", "w-3/4", "w-1/3", "w-3/5"].map((width) => (
        <Skeleton className={`h-4 ${width}`} key={width} />
      ))}
    </div>
  );
}
