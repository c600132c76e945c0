import { useLingui } from "@lingui/react/macro";

import { intlLocale } from "#src/locales/locales.ts";

/** "authenticator app and security key". */
export function useFactorNames(): (factors: readonly string[]) => string {
  const { t, i18n } = useLingui();
  return (factors) => {
    const names: Record<string, string> = {
      authenticator_app: t`authenticator app`,
      security_key: t`security key`,
      text_message: t`text message`,
    };
    const words = factors.map((factor) => names[factor] ?? t`another kind`);
    return new Intl.ListFormat(intlLocale(i18n.locale), { type: "conjunction" }).format(words);
  };
}
