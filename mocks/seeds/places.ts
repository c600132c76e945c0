import type { IpAddress, Location } from "#mocks/contract.ts";
import type { Place } from "#mocks/rows.ts";

const city = (
  name: string,
  countryCode: string,
  latitude: number,
  longitude: number,
  radiusKm = 20,
): Location => ({ city: name, countryCode, latitude, longitude, radiusKm });

export const cities = {
  amsterdam: city("Amsterdam", "NL", 52.37, 4.9),
  barcelona: city("Barcelona", "ES", 41.39, 2.17),
  berlin: city("Berlin", "DE", 52.52, 13.41),
  cork: city("Cork", "IE", 51.9, -8.47),
  dublin: city("Dublin", "IE", 53.35, -6.26),
  galway: city("Galway", "IE", 53.27, -9.05),
  lisbon: city("Lisbon", "PT", 38.72, -9.14),
  london: city("London", "GB", 51.51, -0.13),
  madrid: city("Madrid", "ES", 40.42, -3.7),
  melbourne: city("Melbourne", "AU", -37.81, 144.96, 50),
  mexicoCity: city("Mexico City", "MX", 19.43, -99.13, 50),
  newYork: city("New York", "US", 40.71, -74.01, 50),
  paris: city("Paris", "FR", 48.86, 2.35),
  saoPaulo: city("São Paulo", "BR", -23.55, -46.63, 50),
  seattle: city("Seattle", "US", 47.61, -122.33, 50),
  singapore: city("Singapore", "SG", 1.35, 103.82, 10),
  stockholm: city("Stockholm", "SE", 59.33, 18.07),
  tokyo: city("Tokyo", "JP", 35.68, 139.69, 50),
  toronto: city("Toronto", "CA", 43.65, -79.38, 50),
  warsaw: city("Warsaw", "PL", 52.23, 21.01),
} as const;

const providers: Record<string, string> = {
  AU: "Southern Cross Net",
  BR: "Paulista Telecom",
  CA: "Maple Fibre",
  DE: "Spreenetz",
  ES: "Iberia Fibra",
  FR: "Seine Télécom",
  GB: "Thames Broadband",
  IE: "Shannon Broadband",
  JP: "Sakura Net",
  MX: "Red Azteca",
  NL: "Amstel Glasvezel",
  PL: "Wisła Net",
  PT: "Tejo Fibra",
  SE: "Mälaren Bredband",
  SG: "Straits Mobile",
  US: "Cascade Cable",
};

/** A public address where it is registered. Addresses are of the ranges for documentation (RFC 5737, RFC 3849). */
export function at(location: Location, address: string, isp?: string): Place {
  return {
    ip: { address, scope: "public" },
    location,
    isp: isp ?? providers[location.countryCode ?? ""] ?? null,
  };
}

/** An address inside a network: nobody knows where that is. */
export function inside(address: string): Place {
  return { ip: { address, scope: "private" }, location: null, isp: null };
}

const withheld = (ip: IpAddress): Place => ({ ip, location: null, isp: null });

/** Part of the address is withheld, and the place with it. */
export const masked = (address: string) => withheld({ address, scope: "masked" });

/** All of the address is withheld. */
export const hidden = withheld({ address: null, scope: "masked" });

/** The address was never recorded. */
export const unrecorded = withheld({ address: null, scope: "unknown" });

/** The city is not known, the country is. */
export function somewhereIn(countryCode: string, address: string): Place {
  const location = { city: null, countryCode, latitude: null, longitude: null, radiusKm: null };
  return { ip: { address, scope: "public" }, location, isp: providers[countryCode] ?? null };
}
