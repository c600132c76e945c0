import { clsx } from "clsx";

interface WordmarkProps {
  /** Where there is little room, show the mark alone. */
  compact?: boolean;
}

/** The product's mark and name. The name is a name: it is not translated. */
export function Wordmark({ compact = false }: WordmarkProps) {
  return (
    <span className="flex items-center gap-2 font-semibold tracking-tight" translate="no">
      <svg aria-hidden="true" className="size-5 text-accent" fill="currentColor" viewBox="0 0 20 20">
        <path
          d="M10 1.5a6.75 6.75 0 0 1 6.75 6.75c0 4.2-3.55 7.65-6.75 10.25-3.2-2.6-6.75-6.05-6.75-10.25A6.75 6.75 0 0 1 10 1.5Zm0 4a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5Z"
          fillRule="evenodd"
        />
      </svg>
      <span className={clsx(compact && "max-sm:sr-only")}>Whereabouts</span>
    </span>
  );
}
