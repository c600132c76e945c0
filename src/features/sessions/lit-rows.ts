import { useCallback, useEffect, useState } from "react";

const NOBODY: readonly string[] = [];

/** The id of the session whose row is under the pointer or has the focus, as a list: what to light elsewhere. */
export function useRowsPointedAt(): readonly string[] {
  const [ids, setIds] = useState(NOBODY);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-session]") : null;
      const id = row?.dataset["session"];
      setIds((before) => (before[0] === id ? before : id === undefined ? NOBODY : [id]));
    };
    for (const name of ["pointerover", "focusin"]) document.addEventListener(name, follow);
    return () => {
      for (const name of ["pointerover", "focusin"]) document.removeEventListener(name, follow);
    };
  }, []);
  return ids;
}

/**
 * Lights the rows of these sessions, by an attribute that the rows themselves know nothing of: the list need not
 * be drawn again for every place that the pointer passes.
 */
export function useLightRows(): (ids: readonly string[]) => void {
  const [lit, setLit] = useState(NOBODY);
  useEffect(() => {
    const rows = lit.flatMap((id) => [
      ...document.querySelectorAll<HTMLElement>(`[data-session="${CSS.escape(id)}"]`),
    ]);
    for (const row of rows) row.dataset["lit"] = "";
    return () => {
      for (const row of rows) delete row.dataset["lit"];
    };
  }, [lit]);
  return useCallback((ids) => setLit(ids.length > 0 ? ids : NOBODY), []);
}
