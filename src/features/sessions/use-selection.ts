import { useState } from "react";

import type { Session } from "#src/api/schemas.ts";

/** Which sessions are ticked. Outlives a refresh; a session that can no longer be chosen drops out by itself. */
export function useSelection(selectable: Session[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = selectable.filter(({ id }) => ids.has(id));

  return {
    chosen,
    has: (id: string) => chosen.some((session) => session.id === id),
    set: (id: string, on: boolean) =>
      setIds((before) => {
        const after = new Set(before);
        if (on) after.add(id);
        else after.delete(id);
        return after;
      }),
    setAll: (on: boolean) => setIds(new Set(on ? selectable.map(({ id }) => id) : [])),
  };
}

export type Selection = ReturnType<typeof useSelection>;
