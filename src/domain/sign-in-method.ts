import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";

/** How somebody signed in. */
export function useSignInMethod(): (method: Session["signInMethod"]) => string {
  const { t } = useLingui();
  return (method) =>
    ({
      password: t`Password`,
      passkey: t`Passkey`,
      sso: t`Single sign-on`,
      email_link: t`E-mail link`,
      unknown: t`Unknown`,
    })[method];
}
