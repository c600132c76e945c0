import { useLingui } from "@lingui/react/macro";

import type { AuditOutcome } from "#src/api/activity-schemas.ts";
import type { AuditChild } from "#src/api/audit-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** How it went. */
export function useOutcomeWords(): (outcome: AuditOutcome) => string {
  const { t } = useLingui();
  return (outcome) =>
    ({
      done: t`Done`,
      accepted: t`Under way`,
      partial: t`Done in part`,
      refused: t`Refused`,
      failed: t`Failed`,
      unknown: t`Outcome unknown`,
    })[outcome];
}

/** What became of one item of a wide act. */
export function useChildOutcomeWords(): (child: Pick<AuditChild, "kind" | "outcome">) => string {
  const { t } = useLingui();
  return ({ kind, outcome }) =>
    ({
      done: kind === "session" ? t`Signed out` : t`Trust revoked`,
      ending: t`Ending`,
      gone: kind === "session" ? t`Was over already` : t`Was not trusted any more`,
      failed: t`Failed`,
      pending: t`Still to come`,
      unknown: t`Outcome unknown`,
    })[outcome];
}

/** Why it was refused, by the problem's slug; one for which there is no word is told as it is. */
export function useRefusalWords(): (slug: string) => string {
  const { t } = useLingui();
  return (slug) => {
    switch (slug) {
      case "permission-denied":
        return t`A permission was missing`;
      case "policy-forbids":
        return t`The organization’s rules do not allow it`;
      case "step-up-required":
        return t`Who asked for it did not confirm who they are`;
      case "invalid-credentials":
        return t`The password was wrong`;
      case "rate-limited":
        return t`There were too many attempts`;
      case "validation-failed":
        return t`What was sent was not in order`;
      case "session-busy":
        return t`Another change was under way`;
      case "precondition-failed":
        return t`It had changed meanwhile`;
      case "plan-expired":
        return t`Its plan had expired`;
      case "not-found":
        return t`It was not there`;
      default:
        return inAFewWords(slug) || t`No reason was recorded`;
    }
  };
}
