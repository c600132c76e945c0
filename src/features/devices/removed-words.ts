import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { TerminationOutcome } from "#src/api/termination-result.ts";

/** What became of a removal, to be announced: no more than the server has said. `outcomes` null: it could not say. */
export function useRemovedWords(): (label: string, outcomes: TerminationOutcome[] | null) => string {
  const { t } = useLingui();
  return (label, outcomes) => {
    const count = (...wanted: string[]) =>
      (outcomes ?? []).filter(({ outcome }) => wanted.includes(outcome)).length;
    const ended = count("ended");
    const accepted = count("ending");
    return [
      t`Removed: ${label}.`,
      outcomes === null && t`What became of its sessions is shown in the list of sessions.`,
      ended > 0 && t`${plural(ended, { one: "# session signed out.", other: "# sessions signed out." })}`,
      accepted > 0 && t`Accepted and ending soon: ${accepted}.`,
    ]
      .filter(Boolean)
      .join(" ");
  };
}
