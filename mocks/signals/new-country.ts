import { isKnownToPerson } from "./confirmed.ts";
import { isFirstOfAll, type Sign, signInOf } from "./view.ts";

/** The account's first sign-in from a country. */
export const newCountry: Sign = (view) => {
  const countryCode = signInOf(view.session).location?.countryCode ?? null;
  if (countryCode === null || isFirstOfAll(view) || isKnownToPerson(view)) return null;
  if (view.account.countrySince(countryCode) < view.session.createdAt) return null;
  return { code: "new_country", level: "high", countryCode };
};
