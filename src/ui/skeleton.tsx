import { clsx } from "clsx";

/** A bar in the shape of what comes. Its container says that something is loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "block animate-breathe bg-line forced-colors:border",
        !className?.includes("rounded") && "rounded-sm",
        className,
      )}
    />
  );
}
