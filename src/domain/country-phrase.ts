import { useLingui } from "@lingui/react/macro";

import { useCountryName } from "./place.ts";

// English says "the" before these in a sentence, which their names do not hold.
const WITH_ARTICLE = new Set(
  "AE BS CD CF CG DO FK FO GB GM KM KY MH MP MV NL PH SB SC TC TF UM US VA VG VI".split(" "),
);

/** A country within a sentence: "(from) the United Kingdom", "(from) Spain". */
export function useCountryPhrase(): (code: string) => string {
  const { t } = useLingui();
  const countryName = useCountryName();
  return (code) => {
    const country = countryName(code);
    return WITH_ARTICLE.has(code) ? t`the ${country}` : country;
  };
}
