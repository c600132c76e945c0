import { useLingui } from "@lingui/react/macro";

import { LONGEST_REASON, type FormProblems } from "./form-problems.ts";

/** What is wrong with what was typed, each in a sentence. */
export function useProblemWords() {
  const { t } = useLingui();
  const reasons = {
    required: t`Enter a reason.`,
    too_long: t`Use ${LONGEST_REASON} characters at most for the reason.`,
    invalid: t`There are characters in the reason that cannot be shown. Remove them.`,
  };
  const names = {
    required: t`Type the organization’s name.`,
    wrong: t`This is not the organization’s name.`,
  };
  return ({ reason, name }: FormProblems) => ({
    reason: reason && reasons[reason],
    name: name && names[name],
  });
}
