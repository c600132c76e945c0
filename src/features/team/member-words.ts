import { useLingui } from "@lingui/react/macro";

import type { Member } from "#src/api/member-schemas.ts";
import { useFactorNames } from "#src/domain/second-factor.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

/** What a member is called where there is one line: the name, else the address. */
export function memberTitle({ id, name, email }: Pick<Member, "id" | "name" | "email">): string {
  return inAFewWords(name) || inAFewWords(email) || id;
}

/** Whether somebody's sessions are kept from whoever looks: they declined that others see them. */
export function isHidden({ visibility, self }: Member): boolean {
  return visibility === "opted_out" && !self;
}

/** Which second factor somebody has set up. */
export function useFactorState(): (factors: Member["secondFactors"]) => string {
  const { t, i18n } = useLingui();
  const factorNames = useFactorNames();
  return (factors) => {
    if (factors === null) return t`Unknown`;
    if (factors.length === 0) return t`None set up`;
    const names = factorNames(factors);
    return names.charAt(0).toLocaleUpperCase(intlLocale(i18n.locale)) + names.slice(1);
  };
}
