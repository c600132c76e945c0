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
        "z-30 rounded-lg border border-line bg-raised text-start",
        "max-sm:mt-1 sm:absolute sm:top-full sm:mt-1.5 sm:w-72 sm:animate-rise sm:shadow-pop",
        atEnd ? "sm:end-0" : "sm:start-0",
      )}
      id={id}
      ref={panel}
    >
      {/* As high as ten values; where they are more, a shadow lies at the lower edge. (No fieldset scrolls by itself.) */}
      <div className="max-h-84 overflow-y-auto rounded-[inherit] bg-[linear-gradient(var(--color-raised),var(--color-raised)),radial-gradient(farthest-side_at_50%_100%,var(--color-scrim),transparent)] bg-[size:100%_2rem,100%_0.75rem] [background-attachment:local,scroll] bg-bottom bg-no-repeat">
        {children}
      </div>
    </fieldset>
  );
}
