import type { Sign } from "./view.ts";

/** A country in which the organization doesn't operate (seed 000). */
export const countryNotOperated: Sign = ({ session, policy }) => {
  const countryCode = session.location?.countryCode ?? null;
  if (countryCode === null || policy.operatingCountries === null) return null;
  if (policy.operatingCountries.includes(countryCode)) return null;
  return { code: "country_not_operated", level: "high", countryCode };
};
