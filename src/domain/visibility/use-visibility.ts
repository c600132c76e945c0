import { useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { useMe, useRefreshMe } from "#src/api/me.ts";
import type { Visibility } from "#src/api/schemas.ts";
import { useAskVisibility, useSetVisibility } from "#src/api/visibility.ts";
import { useAct } from "#src/domain/act/use-act.ts";
import { announce } from "#src/ui/announcer.tsx";

/** What one wants beside what is, until it is saved. What was chosen stays, whatever becomes of the saving. */
export function useVisibility() {
  const { t } = useLingui();
  const { visibility } = useMe();
  const [draft, setDraft] = useState<Visibility | null>(null);
  const [saved, setSaved] = useState(false);
  const setVisibility = useSetVisibility();
  const askVisibility = useAskVisibility();
  const refreshMe = useRefreshMe();
  const act = useAct();
  const wanted = draft ?? visibility;

  async function save() {
    setSaved(false);
    const { kind } = await act.run<unknown>({
      name: wanted,
      send: (key) => setVisibility.mutateAsync({ visibility: wanted, key }),
      check: async () => ((await askVisibility()) === wanted ? { done: wanted } : "not-done"),
    });
    if (kind === "unknown") refreshMe();
    if (kind !== "done") return;
    setDraft(null);
    setSaved(true);
    announce(t`Saved.`);
  }

  return {
    state: act.state,
    pending: act.pending,
    wanted,
    /** By the last word of the server; after a lost answer nothing is sure to be. */
    unchanged: wanted === visibility && act.state.step !== "unknown",
    saved: saved && draft === null,
    choose: (value: Visibility) => {
      if (act.pending) return;
      act.reset();
      setDraft(value);
    },
    save: () => void save(),
  };
}
