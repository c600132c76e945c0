import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

import type { Termination } from "#src/api/termination-schemas.ts";
import { useReadAfterTermination, useTermination } from "#src/api/terminations.ts";
import { announce } from "#src/ui/announcer.tsx";

import { markLookedAt } from "./looked-at.ts";
import { handled, useResultWords } from "./result-words.ts";

// Often enough to know that it goes on, seldom enough to do something else meanwhile.
const SAID_PER_ACT = 4;

/**
 * Follows a wide act (null: none) to its end, and tells screen readers now and then how far it is. `onFinished` hears
 * once of its end, and is given where it was begun: there its end is news, however soon it comes.
 */
export function useReport(id: string | null, onFinished?: (termination: Termination) => void) {
  const { t, i18n } = useLingui();
  const resultWords = useResultWords();
  const readAnew = useReadAfterTermination();
  const query = useTermination(id);
  const termination = id === null ? undefined : query.data;
  const said = useRef<{ id: string; part: number } | null>(null);

  useEffect(() => {
    if (!termination || termination.state === "planned") return;
    const { state, total } = termination;
    const part =
      state === "finished" ? SAID_PER_ACT : Math.floor((handled(termination) / total) * SAID_PER_ACT);
    const before = said.current?.id === termination.id ? said.current.part : null;
    if (before !== null && before >= part) return;
    said.current = { id: termination.id, part };
    if (state === "finished") {
      markLookedAt(termination.id);
      // What was over when a page came, the page itself tells.
      if (before === null && !onFinished) return;
      announce(resultWords(termination), { seen: false });
      readAnew();
      onFinished?.(termination);
    } else if (before !== null) {
      announce(t`${i18n.number(handled(termination))} of ${i18n.number(total)}`, { seen: false });
    }
  });

  return {
    termination,
    error: query.error,
    pending: query.isFetching,
    retry: () => void query.refetch(),
  };
}
