import type { ReactNode } from "react";

/** What speaks against a value that is allowed. */
export function Advice({ children }: { children: ReactNode }) {
  return <span className="block text-ink-soft">{children}</span>;
}
