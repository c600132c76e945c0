import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import type { Relation } from "#src/api/session-details.ts";
import { useCountryPhrase } from "#src/domain/country-phrase.ts";
import { useAddress } from "#src/domain/place.ts";

/** What a session has in common with the one that is not the person's. */
export function useRelationWords(): (relation: Relation, session: Session) => string {
  const { t } = useLingui();
  const address = useAddress();
  const countryPhrase = useCountryPhrase();
  return (relation, { ip, location }) => {
    switch (relation) {
      case "same_address":
        return t`Same IP address, ${address(ip)}`;
      case "same_device":
        return t`Same device`;
      case "same_country":
        return location?.countryCode
          ? t`Also from ${countryPhrase(location.countryCode)}, where you usually are not`
          : t`From the same country, where you usually are not`;
      case "same_hour":
        return t`Signed in within an hour of it`;
      case "unknown":
        return t`Something in common for which this page has no word`;
    }
  };
}
