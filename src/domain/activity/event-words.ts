import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";

/**
 * What happened, in plain words and without claiming more than the outcome does: "Password changed", but
 * "Password change: refused".
 */
export function useEventTitle(): (event: ActivityEvent) => string {
  const { t } = useLingui();
  const done = useDoneWords();
  const attempt = useAttemptWords();
  return (event) => {
    if (event.outcome === "done") return done(event);
    const what = attempt(event);
    if (what === null) return done(event);
    switch (event.outcome) {
      case "accepted":
        return t`${what}: accepted, not finished yet`;
      case "partial":
        return t`${what}: done in part`;
      case "refused":
        return t`${what}: refused`;
      case "failed":
        return t`${what}: failed`;
      case "unknown":
        return t`${what}: outcome unknown`;
    }
  };
}

function useDoneWords(): (event: ActivityEvent) => string {
  const { t } = useLingui();
  return ({ action, count, target }) => {
    switch (action) {
      case "signed_in":
        return t`Signed in`;
      case "sign_in_failed":
        return t`Failed attempt to sign in`;
      case "signed_out":
        return t`Signed out`;
      case "session_extended":
        return t`Session extended`;
      case "step_up":
        return t`Confirmed that it was you`;
      case "step_up_failed":
        return t`Failed attempt to confirm that it was you`;
      case "session_terminated":
        return t`Session signed out`;
      case "sessions_terminated":
        return count === null
          ? t`Several sessions signed out`
          : t`${plural(count, { one: "# session signed out", other: "# sessions signed out" })}`;
      case "session_ended":
        return t`Session ended`;
      case "session_judged":
        if (target?.verdict === "me") return t`Said “This was me”`;
        return target?.verdict === "not_me" ? t`Said “Not me”` : t`Said whether a session was yours`;
      case "device_renamed":
        return t`Device renamed`;
      case "device_trusted":
        return t`Device trusted`;
      case "device_untrusted":
        return t`Trust in a device revoked`;
      case "device_removed":
        return t`Device removed`;
      case "password_changed":
        return t`Password changed`;
      case "password_change_failed":
        return t`Failed attempt to change the password`;
      case "second_factor_added":
        return t`Second factor added`;
      case "second_factor_removed":
        return t`Second factor removed`;
      case "email_changed":
        return t`E-mail address changed`;
      case "recovery_changed":
        return t`Account recovery changed`;
      case "sessions_viewed":
        return t`Your sessions were looked at`;
      case "visibility_changed":
        return t`Choice changed whether administrators see your sessions`;
      case "trust_revoked":
        return count === null
          ? t`Trust in devices revoked`
          : t`${plural(count, { one: "Trust in # device revoked", other: "Trust in # devices revoked" })}`;
      case "policy_changed":
        return t`Policy of the organization changed`;
      case "other":
        return t`Something for which this page has no word`;
    }
  };
}

/** What was meant to happen; null where that says already how it went. */
function useAttemptWords(): (event: ActivityEvent) => string | null {
  const { t } = useLingui();
  return ({ action, count }) => {
    switch (action) {
      case "signed_in":
        return t`Sign-in`;
      case "signed_out":
        return t`Sign-out`;
      case "session_extended":
        return t`Extending the session`;
      case "step_up":
        return t`Confirming that it was you`;
      case "session_terminated":
        return t`Sign-out of a session`;
      case "sessions_terminated":
        return count === null
          ? t`Sign-out of several sessions`
          : t`${plural(count, { one: "Sign-out of # session", other: "Sign-out of # sessions" })}`;
      case "session_ended":
        return t`End of a session`;
      case "session_judged":
        return t`Answer to “Was this you?”`;
      case "device_renamed":
        return t`Renaming a device`;
      case "device_trusted":
        return t`Trusting a device`;
      case "device_untrusted":
        return t`Revoking the trust in a device`;
      case "device_removed":
        return t`Removing a device`;
      case "password_changed":
        return t`Password change`;
      case "second_factor_added":
        return t`Adding a second factor`;
      case "second_factor_removed":
        return t`Removing a second factor`;
      case "email_changed":
        return t`Change of the e-mail address`;
      case "recovery_changed":
        return t`Change of the account recovery`;
      case "sessions_viewed":
        return t`Looking at your sessions`;
      case "visibility_changed":
        return t`Choice whether administrators see your sessions`;
      case "trust_revoked":
        return count === null
          ? t`Revoking the trust in devices`
          : t`${plural(count, { one: "Revoking the trust in # device", other: "Revoking the trust in # devices" })}`;
      case "policy_changed":
        return t`Change of the organization’s policy`;
      case "other":
        return t`Something for which this page has no word`;
      case "sign_in_failed":
      case "step_up_failed":
      case "password_change_failed":
        return null;
    }
  };
}
