import { useEffect, useState } from "react";

import { leaveRow, leftRow } from "#src/domain/left-row.ts";

/**
 * Moves the focus to a session's row: `show(id)`. `shown` has to be in the page, however long the list. Who comes
 * back to the list finds the focus in the row that they left it from, if that is still there once it is `loaded`.
 */
export function useShownRow(loaded: boolean) {
  const [wanted, setWanted] = useState({ id: leftRow() ?? "" });
  useEffect(() => {
    if (!loaded) return;
    leaveRow(null);
    const link = document.querySelector<HTMLElement>(`[data-session="${CSS.escape(wanted.id)}"] a`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "center" });
  }, [wanted, loaded]);
  // A new one each time, as it can be the same row again.
  return { shown: wanted.id, show: (id: string) => setWanted({ id }) };
}
