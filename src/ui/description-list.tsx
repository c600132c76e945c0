import type { ReactNode } from "react";

/** Terms and what holds for them; side by side where there is room. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line">{children}</dl>;
}

interface FactProps {
  term: ReactNode;
  children: ReactNode;
}

export function Fact({ term, children }: FactProps) {
  return (
    <div className="gap-x-4 py-2.5 sm:grid sm:grid-cols-[minmax(7rem,2fr)_5fr]">
      <dt className="text-ink-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
