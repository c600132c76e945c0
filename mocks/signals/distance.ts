import type { Location } from "#mocks/contract.ts";

const EARTH_KM = 6371;

/** Kilometres along the surface of the earth (haversine); `null` where a place is not known that well. */
export function distanceKm(from: Location, to: Location): number | null {
  if (from.latitude === null || from.longitude === null) return null;
  if (to.latitude === null || to.longitude === null) return null;
  const [latitude, otherLatitude] = [radians(from.latitude), radians(to.latitude)];
  const half =
    Math.sin((otherLatitude - latitude) / 2) ** 2 +
    Math.cos(latitude) * Math.cos(otherLatitude) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
