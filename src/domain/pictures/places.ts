import type { Session } from "#src/api/schemas.ts";
import type { Concern } from "#src/domain/concern.ts";

import { weightOf, worst } from "./concern.ts";
import { world } from "./land.gen.ts";

export type PlacedSession = Pick<Session, "id" | "ip" | "location">;

/** Where one or more sessions are. */
export interface Place {
  key: string;
  sessions: PlacedSession[];
  /** In parts of the map's width and height, from its top left corner; null where no position is known. */
  position: { x: number; y: number } | null;
  /** Whether this session is among them. */
  current: boolean;
  concern: Concern;
}

export interface Whereabouts {
  /** The place of this session first, then what deserves a look, then by how many sessions are there. */
  places: Place[];
  /** How many sessions have no place that can be shown, by why. */
  unplaced: { private: number; masked: number; unknown: number };
}

/**
 * Sessions by place: the same city and country, or the same coordinates, are one. A private address has no place,
 * whatever stands beside it.
 */
export function whereaboutsOf(
  sessions: readonly PlacedSession[],
  currentId: string | null,
  concernOf: (id: string) => Concern,
): Whereabouts {
  const places = new Map<string, Place>();
  const unplaced = { private: 0, masked: 0, unknown: 0 };
  for (const session of sessions) {
    const { scope } = session.ip;
    const position = positionOf(session.location);
    const keys = scope === "private" ? [] : keysOf(session.location, position);
    if (keys.length === 0) {
      unplaced[scope === "public" ? "unknown" : scope] += 1;
      continue;
    }
    const place = keys.map((key) => places.get(key)).find(Boolean) ?? {
      key: keys[0]!,
      sessions: [],
      position,
      current: false,
      concern: "none",
    };
    place.sessions.push(session);
    place.position ??= position;
    place.current ||= session.id === currentId;
    place.concern = worst([place.concern, concernOf(session.id)]);
    for (const key of keys) if (!places.has(key)) places.set(key, place);
  }
  return { places: [...new Set(places.values())].toSorted(byWeight), unplaced };
}

function byWeight(a: Place, b: Place): number {
  return (
    Number(b.current) - Number(a.current) ||
    weightOf(b.concern) - weightOf(a.concern) ||
    b.sessions.length - a.sessions.length
  );
}

/** By what a place is known again; nothing where there is nothing to know it by. */
function keysOf(location: Session["location"], position: Place["position"]): string[] {
  const city = location?.city?.trim().toLowerCase() ?? "";
  const country = location?.countryCode ?? "";
  const at = position && `@${position.x.toFixed(4)},${position.y.toFixed(4)}`;
  if (city !== "") return [`${city},${country}`, ...(at ? [at] : [])];
  if (at) return [at];
  return country === "" ? [] : [`,${country}`];
}

/** Places where two databases say "unknown" by 0° north, 0° east, and what is on no globe, have no position. */
function positionOf(location: Session["location"]): Place["position"] {
  const { latitude, longitude } = location ?? { latitude: null, longitude: null };
  if (latitude === null || longitude === null) return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  if (latitude === 0 && longitude === 0) return null;
  const x = (((longitude - world.west + 360) % 360) * world.perLongitude) / world.width;
  const y = ((world.north - latitude) * world.perLatitude) / world.height;
  // The poles are off this map: as near to them as it goes.
  return { x: Math.min(x, 1), y: Math.min(Math.max(y, 0), 1) };
}
