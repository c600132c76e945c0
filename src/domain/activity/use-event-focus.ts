import { useEffect, useRef, useState } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";

/** Puts the focus on a row once it is drawn: the button that asked for it may be gone with it. */
export function useEventFocus() {
  const card = useRef<HTMLDivElement>(null);
  const reached = useRef<string>(undefined);
  const [wanted, setWanted] = useState<string>();

  // After every rendering: which of them brings the row is the list's business.
  useEffect(() => {
    if (wanted === undefined || reached.current === wanted) return;
    const rows = card.current?.querySelectorAll<HTMLElement>("[data-event]") ?? [];
    const row = Array.from(rows).find(({ dataset }) => dataset["event"] === wanted);
    if (!row) return;
    reached.current = wanted;
    const folded = row.closest<HTMLElement>("details:not([open])")?.querySelector("summary");
    (folded ?? row).focus();
  });

  return { card, focusEvent: (event: ActivityEvent | undefined) => setWanted(event?.id) };
}
