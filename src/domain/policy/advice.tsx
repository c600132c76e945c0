import type { ReactNode } from "react";

/** What speaks against a value that is allowed, shortly: `words.advice` says it in full, once. */
export function Advice({ children }: { children: ReactNode }) {
  return <span className="font-normal text-ink-soft">{children}</span>;
}
