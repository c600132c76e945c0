import type { Device } from "#src/api/device-schemas.ts";

/** A trait of a device's sightings that can change. */
export type Trait = "browser" | "system" | "address" | "country";

/** `versionKnown`: whether `text` says all, or a version is missing that the server does not know. */
export interface Value {
  text: string;
  versionKnown: boolean;
}

export interface Drift {
  /** What differs between the first sight and the last; null: unknown then, or now. */
  changed: { trait: Trait; first: Value | null; last: Value | null }[];
  /** What is known of neither, so that nobody can say whether it changed. */
  unknown: Trait[];
}

type Sighting = Device["firstSeen"];

/** What has changed between the first sight of a device and the last. */
export function driftOf({ firstSeen, lastSeen }: Pick<Device, "firstSeen" | "lastSeen">): Drift {
  const drift: Drift = { changed: [], unknown: [] };
  for (const trait of ["browser", "system", "address", "country"] as const) {
    const first = valueOf(trait, firstSeen);
    const last = valueOf(trait, lastSeen);
    if (first === null && last === null) drift.unknown.push(trait);
    else if (first?.text !== last?.text || first?.versionKnown !== last?.versionKnown)
      drift.changed.push({ trait, first, last });
  }
  return drift;
}

function valueOf(trait: Trait, { client, ip, location }: Sighting): Value | null {
  switch (trait) {
    case "browser":
      return versioned(client.name, client.version);
    case "system":
      return versioned(client.os, client.osVersion);
    case "address":
      return plain(ip.address);
    case "country":
      // A private address is in no country, whatever is said beside it.
      return plain(ip.scope === "private" ? null : (location?.countryCode ?? null));
  }
}

function plain(text: string | null): Value | null {
  return text === null ? null : { text, versionKnown: true };
}

function versioned(name: string | null, version: string | null): Value | null {
  if (name === null) return null;
  return version === null ? { text: name, versionKnown: false } : plain(`${name} ${version}`);
}
