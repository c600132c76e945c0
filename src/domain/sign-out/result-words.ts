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
      const accepted = result.outcomes.filter(({ outcome }) => outcome === "ending").length;
      const ended = result.outcomes.length - accepted;
      return accepted > 0
        ? t`Sessions signed out: ${ended}. Accepted and ending soon: ${accepted}.`
        : t`Sessions signed out: ${ended}.`;
    }
    if (!result.session) return t`The session had already ended.`;
    const name = label(result.session);
    return result.session.status === "ending"
      ? t`Accepted: ${name} is signed out at its next request.`
      : t`Signed out: ${name}.`;
  };
}
