import { useLingui } from "@lingui/react/macro";
import { use } from "react";

import type { Session } from "#src/api/schemas.ts";
import type { Relation } from "#src/api/session-details.ts";
import { useCountryPhrase } from "#src/domain/country-phrase.ts";
import { useAddress } from "#src/domain/place.ts";
import { Whose } from "#src/domain/whose.ts";

/** What a session has in common with one that is not the person's, or is looked into. */
export function useRelationWords(): (relation: Relation, session: Session) => string {
  const { t } = useLingui();
  const { own } = use(Whose);
  const address = useAddress();
  const countryPhrase = useCountryPhrase();

  function sameCountry(code: string | null | undefined): string {
    const country = code && countryPhrase(code);
    if (own) {
      return country
        ? t`Also from ${country}, where you usually are not`
        : t`From the same country, where you usually are not`;
    }
    return country
      ? t`Also from ${country}, where the member usually is not`
      : t`From the same country, where the member usually is not`;
  }

  return (relation, { ip, location }) => {
    switch (relation) {
      case "same_address":
        return t`Same IP address, ${address(ip)}`;
      case "same_device":
        return t`Same device`;
      case "same_country":
        return sameCountry(location?.countryCode);
      case "same_hour":
        return t`Signed in within an hour of it`;
      case "unknown":
        return t`Something in common for which this page has no word`;
    }
  };
}
