import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useSessionLabel } from "#src/domain/session-label.ts";

import type { SignOutResult } from "./use-sign-out.ts";

/** What became of a sign-out, to be announced: no more than the server has said. */
export function useResultWords(): (result: SignOutResult) => string {
  const { t } = useLingui();
  const label = useSessionLabel();
  return (result) => {
    if (result.kind === "gone") {
      return result.ending > 0
        ? t`The server says that they are signed out, or will be at their next request.`
        : t`The server says that they are signed out.`;
    }
    if (result.kind === "several") {
      const count = (...wanted: string[]) =>
        result.outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
      const ended = count("ended");
      const accepted = count("ending");
      const before = count("already_ended", "not_found");
      return [
        (ended > 0 || before === 0) &&
          t`${plural(ended, { one: "# session signed out.", other: "# sessions signed out." })}`,
        accepted > 0 && t`Accepted and ending soon: ${accepted}.`,
        before > 0 && t`Had already ended: ${before}.`,
      ]
        .filter(Boolean)
        .join(" ");
    }
    if (!result.session) return t`The session had already ended.`;
    const name = label(result.session);
    return result.session.status === "ending"
      ? t`Accepted: ${name} is signed out at its next request.`
      : t`Signed out: ${name}.`;
  };
}
