import { useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";
import { useCountryName } from "#src/domain/place.ts";
import { intlLocale } from "#src/locales/locales.ts";

import type { PolicyPart } from "./policy-part.ts";

export interface TypedCountries {
  everywhere: boolean;
  /** Kept while `everywhere` is chosen. */
  codes: string[];
}

/** Where the organization operates: what comes from elsewhere stands out. */
export function useCountriesPart(): PolicyPart<TypedCountries> {
  const { t, i18n } = useLingui();
  const countryName = useCountryName();
  const format = new Intl.ListFormat(intlLocale(i18n.locale));
  const list = (codes: readonly string[]) => format.format(codes.map(countryName));
  const given = ({ everywhere, codes }: TypedCountries) => (everywhere ? null : codes);
  const words = (typed: TypedCountries) => {
    const codes = given(typed);
    return codes ? list(codes) || t`none` : t`everywhere`;
  };
  return {
    name: "operating-countries",
    heading: t`Operating countries`,
    question: t`Change the operating countries?`,
    typedOf: ({ operatingCountries }: Policy) => ({
      everywhere: operatingCountries === null,
      codes: operatingCountries ?? [],
    }),
    meaning: (typed) => JSON.stringify(given(typed)?.toSorted() ?? null),
    read(typed) {
      const codes = given(typed);
      if (codes?.length === 0) return { problems: { value: "required" } };
      return { change: { operatingCountries: codes } };
    },
    lines: (typed) => [{ label: t`Operating countries`, value: words(typed) }],
    sentence(before, after) {
      const [was, is] = [given(before), given(after)];
      if (!was || !is) {
        return t`So far your organization operates here: ${words(before)}. From then on: ${words(after)}.`;
      }
      const added = list(is.filter((code) => !was.includes(code)));
      const removed = list(was.filter((code) => !is.includes(code)));
      if (!removed) return t`To be added: ${added}.`;
      return added ? t`To be added: ${added}. To be taken off: ${removed}.` : t`To be taken off: ${removed}.`;
    },
  };
}
