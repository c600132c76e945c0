import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

/** Of how many of the set it is known what became of them. */
export function handled({ progress: { done, ending, gone, failed } }: Pick<Termination, "progress">): number {
  return done + ending + gone + failed;
}

/** What became of an act that has come to its end, in a few words. */
export function useResultWords(): (termination: Termination) => string {
  const { t } = useLingui();
  return ({ ends, progress: { done, ending, gone, failed } }) =>
    [
      ends === "trust"
        ? t`${plural(done, { one: "Trust of # device revoked.", other: "Trust of # devices revoked." })}`
        : t`${plural(done, { one: "# session signed out.", other: "# sessions signed out." })}`,
      ending > 0 && t`Accepted, and not confirmed as over: ${ending}.`,
      gone > 0 && t`Had already ended: ${gone}.`,
      failed > 0 && t`Not done: ${failed}.`,
    ]
      .filter(Boolean)
      .join(" ");
}
