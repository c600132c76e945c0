import { clsx } from "clsx";

/** Decoration only: whoever shows it says in words what is under way. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={clsx("size-4 animate-spin", className)}
      fill="none"
      viewBox="0 0 16 16"
    >
      <circle cx="8" cy="8" opacity=".25" r="6.5" stroke="currentColor" strokeWidth="2" />
      <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeLinecap="round" strokeWidth="2" />
    </svg>
  );
}
