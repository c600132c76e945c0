import { useLingui } from "@lingui/react/macro";

import type { ActivityAction } from "#src/api/activity-schemas.ts";

/** What was changed in how one gets into the account. */
export function useChangeWords(): (action: ActivityAction) => string {
  const { t } = useLingui();
  return (action) => {
    const words: Partial<Record<ActivityAction, string>> = {
      password_changed: t`Password changed`,
      second_factor_added: t`Second factor added`,
      second_factor_removed: t`Second factor removed`,
      email_changed: t`E-mail address changed`,
      recovery_changed: t`Account recovery changed`,
    };
    return words[action] ?? t`Something was changed`;
  };
}
