import { clsx } from "clsx";

/** A bar in the shape of what comes. Its container says that something is loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx("block animate-breathe rounded-sm bg-line forced-colors:border", className)}
    />
  );
}
