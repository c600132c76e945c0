import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

type Whereabouts = Pick<Session, "ip" | "location">;

/**
 * Where a session is, in words: "Madrid, Spain"; for a private address the network, never a city, whatever the
 * server says beside it; withheld and unknown are told apart (seed 002).
 */
export function usePlace(): (session: Whereabouts) => string {
  const { t } = useLingui();
  const countryName = useCountryName();
  return ({ ip, location }) => {
    if (ip.scope === "private") return t`Private network`;
    const city = location?.city && inAFewWords(location.city);
    const country = location?.countryCode && countryName(location.countryCode);
    if (city && country) return t`${city}, ${country}`;
    if (city || country) return (city || country)!;
    return ip.scope === "masked" ? t`Place not shown` : t`Unknown place`;
  };
}

// Making one takes much longer than asking it, and every row asks.
const namesIn = new Map<string, Intl.DisplayNames>();

/** A country's name in the language of the page, from its ISO 3166-1 code; the code itself if it has none. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useLingui();
  const locale = intlLocale(i18n.locale);
  const names = namesIn.get(locale) ?? new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  namesIn.set(locale, names);
  return (code) => names.of(code) ?? code;
}

/** The address of a session in words. */
export function useAddress(): (ip: Session["ip"]) => string {
  const { t } = useLingui();
  return ({ address, scope }) => {
    if (address) return inAFewWords(address);
    return scope === "masked" ? t`Address not shown` : t`Unknown address`;
  };
}
