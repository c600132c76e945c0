import { useLingui } from "@lingui/react/macro";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useDurationWords } from "#src/domain/duration-words.ts";
import { useCountryName } from "#src/domain/place.ts";
import { intlLocale } from "#src/locales/locales.ts";

export type PolicyEdit = NonNullable<AuditEntry["policy"]>;
type Values = PolicyEdit["before"];

/** One rule of the policy, as it was and as it is. */
export interface RuleEdit {
  rule: "timeout" | "remember" | "remembered" | "countries";
  label: string;
  before: string;
  after: string;
  changed: boolean;
  /** Of the countries: which came and went. */
  added?: string;
  removed?: string;
}

/** The rules of a policy before and after a change, in words. What the organization has not, is not there. */
export function useRuleEdits(): (edit: PolicyEdit) => RuleEdit[] {
  const { t } = useLingui();
  const duration = useDurationWords();
  const countries = useCountryList();
  const time = (seconds: number | null) => (seconds === null ? t`never` : duration(seconds));
  const allowed = (is: boolean) => (is ? t`allowed` : t`not allowed`);

  function of(rule: RuleEdit["rule"], label: string, words: (values: Values) => string | null) {
    return ({ before, after }: PolicyEdit): RuleEdit[] => {
      const [was, is] = [words(before), words(after)];
      if (was === null && is === null) return [];
      return [
        { rule, label, before: was ?? t`not offered`, after: is ?? t`not offered`, changed: was !== is },
      ];
    };
  }

  return (edit) => [
    ...of("timeout", t`Session timeout`, ({ idleTimeout }) => time(idleTimeout))(edit),
    ...of("remember", t`“Remember me”`, ({ rememberMe }) => rememberMe && allowed(rememberMe.allowed))(edit),
    ...of(
      "remembered",
      t`Remembered sessions`,
      ({ rememberMe }) => rememberMe && time(rememberMe.timeout),
    )(edit),
    ...of("countries", t`Operating countries`, ({ operatingCountries }) =>
      operatingCountries === null ? t`any` : countries(operatingCountries),
    )(edit).map((line) => ({ ...line, ...movedIn(edit, countries) })),
  ];
}

/** Where there was a list before and there is one now: what is different. */
function movedIn({ before, after }: PolicyEdit, countries: (codes: readonly string[]) => string) {
  const [was, is] = [before.operatingCountries, after.operatingCountries];
  if (was === null || is === null) return {};
  return {
    added: countries(is.filter((code) => !was.includes(code))),
    removed: countries(was.filter((code) => !is.includes(code))),
  };
}

function useCountryList(): (codes: readonly string[]) => string {
  const { i18n } = useLingui();
  const locale = intlLocale(i18n.locale);
  const name = useCountryName();
  return (codes) => {
    const names = codes.map(name).toSorted(new Intl.Collator(locale).compare);
    return new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(names);
  };
}
