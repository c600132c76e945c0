import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { ActivityAction } from "#src/api/activity-schemas.ts";
import type { AuditEntry } from "#src/api/audit-schemas.ts";

import { usePolicyTitle } from "./policy-title.ts";

/** What was done, as a kind: it claims nothing of how it went, which the outcome says. */
export function useActionWords(): (action: ActivityAction) => string {
  const { t } = useLingui();
  return (action) =>
    ({
      signed_in: t`Sign-in`,
      sign_in_failed: t`Failed sign-in`,
      signed_out: t`Sign-out`,
      session_extended: t`Session extension`,
      step_up: t`Identity confirmation`,
      step_up_failed: t`Failed identity confirmation`,
      session_terminated: t`Sign-out of one session`,
      sessions_terminated: t`Sign-out of several sessions`,
      session_ended: t`End of a session by itself`,
      session_judged: t`Answer to “Was this you?”`,
      device_renamed: t`Renaming a device`,
      device_trusted: t`Trusting a device`,
      device_untrusted: t`Revoking trust in one device`,
      device_removed: t`Removing a device`,
      password_changed: t`Password change`,
      password_change_failed: t`Failed password change`,
      second_factor_added: t`Adding a second factor`,
      second_factor_removed: t`Removing a second factor`,
      email_changed: t`E-mail address change`,
      recovery_changed: t`Account recovery change`,
      sessions_viewed: t`Looking at a member’s sessions`,
      visibility_changed: t`Visibility change`,
      trust_revoked: t`Revoking trust in several devices`,
      policy_changed: t`Policy change`,
      other: t`Something else`,
    })[action];
}

/** What an entry tells of, with how many it reached. */
export function useEntryTitle(): (entry: AuditEntry) => string {
  const { t, i18n } = useLingui();
  const actionWords = useActionWords();
  const policyTitle = usePolicyTitle();
  return ({ action, count, childCount, policy }) => {
    if (policy) {
      const change = policyTitle(policy);
      return count
        ? t`${plural(count, { one: `${change}; # session signed out`, other: `${change}; # sessions signed out` })}`
        : change;
    }
    // Of a wide act that was refused or is not at its end, the count of its items says what it was to reach.
    const reached = count ?? (childCount > 0 ? childCount : null);
    if (reached !== null && childCount > reached) {
      const [done, all] = [i18n.number(reached), i18n.number(childCount)];
      if (action === "sessions_terminated") return t`Sign-out of ${done} of ${all} sessions`;
      if (action === "trust_revoked") return t`Revoking trust in ${done} of ${all} devices`;
    }
    if (action === "sessions_terminated" && reached !== null)
      return t`${plural(reached, { one: "Sign-out of # session", other: "Sign-out of # sessions" })}`;
    if (action === "trust_revoked" && reached !== null)
      return t`${plural(reached, { one: "Revoking trust in # device", other: "Revoking trust in # devices" })}`;
    return actionWords(action);
  };
}
