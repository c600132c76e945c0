import { useId, type ReactNode } from "react";

import { DescriptionList } from "#src/ui/description-list.tsx";

/** Facts about one thing, under its name. */
export function FactGroup({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-1 text-xs font-medium text-ink-soft" id={id}>
        {heading}
      </h2>
      <DescriptionList>{children}</DescriptionList>
    </section>
  );
}
