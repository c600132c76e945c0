import type { ReactNode } from "react";

/** Sections that belong together, under a heading of their own. */
export function SectionGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-6 border-b border-line pb-2 text-lg font-semibold">{heading}</h2>
      <div className="grid grid-cols-1 gap-10">{children}</div>
    </div>
  );
}
