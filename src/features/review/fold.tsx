import { type ReactNode, useState } from "react";

/** What is there for whoever wants to see it too, and asked for only then. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}>
      <summary className="w-fit cursor-pointer rounded-sm py-1 text-ink-soft">{title}</summary>
      {wanted && <div className="mt-2">{children}</div>}
    </details>
  );
}
