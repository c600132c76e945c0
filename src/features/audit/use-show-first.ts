import { useEffect, useRef } from "react";

import type { AuditEntry } from "#src/api/audit-schemas.ts";

/** Goes to the top of the log, and to an entry there as soon as it is among those that are shown. */
export function useShowFirst(entries: readonly AuditEntry[]): (id: string | null) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const id = wanted.current;
    if (id === null || !entries.some((entry) => entry.id === id)) return;
    wanted.current = null;
    linkTo(id)?.focus();
  }, [entries]);
  return (id) => {
    wanted.current = id;
    const heading = document.querySelector("h1");
    heading?.scrollIntoView();
    // The button that was pressed goes.
    heading?.focus();
  };
}

/** The link of an entry's row, if that is in the page. */
export function linkTo(id: string): HTMLElement | null {
  return document.querySelector(`[data-row="${CSS.escape(id)}"] a`);
}
