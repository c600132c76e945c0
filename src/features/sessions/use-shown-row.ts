import { useEffect, useState } from "react";

/** Moves the focus to a session's row: `show(id)`. `shown` has to be in the page, however long the list. */
export function useShownRow() {
  const [wanted, setWanted] = useState({ id: "" });
  useEffect(() => {
    const link = document.querySelector<HTMLElement>(`[data-session="${CSS.escape(wanted.id)}"] a`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "center" });
  }, [wanted]);
  // A new one each time, as it can be the same row again.
  return { shown: wanted.id, show: (id: string) => setWanted({ id }) };
}
