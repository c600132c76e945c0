import type { ReactNode } from "react";

/** A list of any length, in a frame: a long one scrolls by itself, by keyboard as well. */
export function ScrollList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="max-h-52 divide-y divide-line overflow-y-auto rounded-md border border-line"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else some browsers' keyboards cannot scroll it
      tabIndex={0}
    >
      {children}
    </ul>
  );
}
