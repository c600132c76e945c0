import { clsx } from "clsx";
import { useLayoutEffect, useRef, type ReactNode } from "react";

interface FilterPanelProps {
  id: string;
  label: string;
  /** It hangs from the end of its button, as there is no room at the start. */
  atEnd: boolean;
  children: ReactNode;
}

/** What hangs below a button: its first field has the focus. On narrow screens it stands in the page. */
export function FilterPanel({ id, label, atEnd, children }: FilterPanelProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    panel.current?.querySelector("input")?.focus();
  }, []);

  return (
    <fieldset
      aria-label={label}
      className={clsx(
        // As high as ten values; where they are more, it cuts through one of them, and a shadow lies at its lower edge.
        "z-30 max-h-84 overflow-y-auto rounded-lg border border-line bg-raised text-start",
        "bg-[linear-gradient(var(--color-raised),var(--color-raised)),radial-gradient(farthest-side_at_50%_100%,var(--color-scrim),transparent)] bg-[size:100%_2rem,100%_0.75rem] [background-attachment:local,scroll] bg-bottom bg-no-repeat",
        "max-sm:mt-1 sm:absolute sm:top-full sm:mt-1.5 sm:w-72 sm:animate-rise sm:shadow-pop",
        atEnd ? "sm:end-0" : "sm:start-0",
      )}
      id={id}
      ref={panel}
    >
      {children}
    </fieldset>
  );
}
