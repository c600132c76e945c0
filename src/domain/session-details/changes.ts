import type { Session } from "#src/api/schemas.ts";

export type Seen = Pick<Session, "client" | "ip" | "location">;

/** What can differ between two looks at one session. */
export type Aspect = "client" | "version" | "system" | "system-version" | "place" | "address";

/** What is different of a session from one look to a later one, in the order of the details. */
export function changesBetween(before: Seen, after: Seen): Aspect[] {
  const [was, is] = [before.client, after.client];
  const client = was.name !== is.name || was.kind !== is.kind;
  const system = was.os !== is.os || was.model !== is.model;
  return [
    client && ("client" as const),
    !client && was.version !== is.version && ("version" as const),
    system && ("system" as const),
    !system && was.osVersion !== is.osVersion && ("system-version" as const),
    placeOf(before) !== placeOf(after) && ("place" as const),
    addressOf(before) !== addressOf(after) && ("address" as const),
  ].filter((aspect) => aspect !== false);
}

// A private address has no place, whatever stands beside it.
function placeOf({ ip, location }: Seen): string {
  if (ip.scope === "private") return "private";
  return location ? `${location.city}, ${location.countryCode}` : ip.scope;
}

function addressOf({ ip }: Seen): string {
  return ip.address ?? ip.scope;
}
