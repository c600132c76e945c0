import { useLingui } from "@lingui/react/macro";

import type { Me, Session } from "#src/api/schemas.ts";
import { intlLocale } from "#src/locales/locales.ts";

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

/** "authenticator app and security key". Each kind once: two of the same kind are one way to get in. */
export function useFactorNames(): (factors: NonNullable<Me["secondFactors"]>) => string {
  const { t, i18n } = useLingui();
  return (factors) => {
    const names = [...new Set(factors)].map(
      (factor) =>
        ({
          authenticator_app: t`authenticator app`,
          security_key: t`security key`,
          text_message: t`text message`,
          unknown: t`another kind`,
        })[factor],
    );
    return new Intl.ListFormat(intlLocale(i18n.locale)).format(names);
  };
}
