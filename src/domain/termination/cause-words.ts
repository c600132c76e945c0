import { useLingui } from "@lingui/react/macro";

import type { TerminationFailure } from "#src/api/termination-schemas.ts";

/** Why something that a wide act was to end goes on. */
export function useCauseWords(): (cause: TerminationFailure["cause"]) => string {
  const { t } = useLingui();
  return (cause) =>
    ({
      busy: t`Another change to it was under way.`,
      unavailable: t`The system that holds it did not answer.`,
      refused: t`Your organization’s rules forbid it by now.`,
      unknown: t`The server does not say why.`,
    })[cause];
}
