import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** Why and by whom a session of one's own ended. */
export function useEndWords(): (end: NonNullable<Session["end"]>) => string {
  const { t } = useLingui();
  return ({ cause, actor }) => {
    const name = actor && inAFewWords(actor);
    switch (cause) {
      case "signed_out":
        return t`Signed out there`;
      case "signed_out_elsewhere":
        return t`Signed out from another session`;
      case "admin":
        return name ? t`Signed out by ${name}` : t`Signed out by an administrator`;
      case "policy":
        return t`Ended by a change of the session timeout`;
      case "password_changed":
        return t`Ended by a password change`;
      case "expired":
        return t`Expired`;
    }
  };
}
