import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";

/** What was asked for besides. */
export function useSecondFactor(): (factor: Session["secondFactor"]) => string {
  const { t } = useLingui();
  return (factor) =>
    ({
      none: t`None`,
      authenticator_app: t`Authenticator app`,
      security_key: t`Security key`,
      text_message: t`Text message`,
      trusted_device: t`Not asked on this trusted device`,
      unknown: t`Unknown`,
    })[factor];
}
