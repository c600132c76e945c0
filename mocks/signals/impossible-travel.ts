import { distanceKm } from "./distance.ts";
import { type Sign, signInOf } from "./view.ts";

const FASTEST_KMH = 1000;
const MINUTE_MS = 60_000;

/** Nobody gets here so soon from where the account was seen before. */
export const impossibleTravel: Sign = ({ session, account }) => {
  const here = signInOf(session).location;
  const before = account.lastPlaceBefore(session.createdAt);
  if (!here || !before?.location) return null;
  const distance = distanceKm(before.location, here);
  // Places are approximate: within both radii it may be the same one.
  if (distance === null || distance <= (here.radiusKm ?? 0) + (before.location.radiusKm ?? 0)) return null;
  const minutes = (session.createdAt - before.at) / MINUTE_MS;
  if (distance / (minutes / 60) <= FASTEST_KMH) return null;
  const { city, countryCode } = before.location;
  return {
    code: "impossible_travel",
    level: "high",
    distanceKm: Math.round(distance),
    minutes: Math.round(minutes),
    fromCity: city,
    fromCountryCode: countryCode,
  };
};
