import { expect } from "vitest";

import { jarCarrier } from "#mocks/carrier.ts";
import { enter } from "#mocks/enter.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { MockWorld } from "#mocks/node.ts";
import type { DeviceRow, SessionRow } from "#mocks/rows.ts";
import { personas } from "#mocks/seeds/personas.ts";

/** Whose sessions all of it is about. */
export const mateo = personas["agency-member"].userId;

/** What he is signed in with besides the browser before us: names that no two have. */
const clients = [
  ["Firefox", "Windows", "Lyon"],
  ["Edge", "Windows", "Porto"],
  ["Safari", "iOS", "Turin"],
  ["Opera", "Linux", "Bergen"],
] as const;

/** What a session is called on the screen. */
export const nameOf = ({ client }: Pick<SessionRow, "client">) => `${client.name} on ${client.os}`;

const isHis = ({ userId }: { userId: string }) => userId === mateo;
export const hisSessions = ({ db }: MockWorld) => [...db.sessions.values()].filter(isHis);
export const hisDevices = ({ db }: MockWorld) => [...db.devices.values()].filter(isHis);

/** Signed in, signing out, or out, as the server holds it now. */
export function stateIn({ db, backend }: MockWorld, session: SessionRow) {
  return stateOf(session, policyOf(db, session), backend.now());
}

/** A further session of his, on a device of its own that is trusted. */
function sessionRow(
  world: MockWorld,
  model: SessionRow,
  name: string,
  index: number,
): [SessionRow, DeviceRow] {
  const [client, os, city] = clients[index] ?? clients[0];
  const now = world.backend.now();
  const seen = {
    ...model,
    at: now - (index + 1) * 3_600_000,
    client: { kind: "browser" as const, name: client, version: null, os, osVersion: null, model: null },
    location: { city, countryCode: "FR", latitude: null, longitude: null, radiusKm: null },
  };
  const { at, client: shown, ip, location, isp } = seen;
  const sighting = { at, client: shown, ip, location, isp };
  const device: DeviceRow = {
    id: `dev_${name}_${index}`,
    userId: mateo,
    token: null,
    name: null,
    version: 1,
    firstSeen: sighting,
    lastSeen: sighting,
    trust: { since: at, until: null },
  };
  const session: SessionRow = {
    ...model,
    ...sighting,
    id: `ses_${name}_${index}`,
    deviceId: device.id,
    createdAt: at,
    lastActiveAt: at,
    termination: null,
    verdict: null,
    history: [sighting],
  };
  return [session, device];
}

/**
 * Back to the beginning: he has this browser's session, if it still lives, and four others, all of ids that were never there
 * before; nobody has done anything yet, and everybody has just proved who they are.
 */
export function beginAnew(world: MockWorld, run: number): void {
  const { db } = world;
  const own = db.sessions.get(world.sessionId());
  if (!own) throw new Error("The browser before us has no session");
  for (const session of hisSessions(world)) if (session.id !== own.id) db.remove("sessions", session.id);
  for (const device of hisDevices(world)) if (device.id !== own.deviceId) db.remove("devices", device.id);
  for (const table of ["audit", "terminations", "confirmations"] as const)
    for (const id of db[table].keys()) db.remove(table, id);
  for (const index of clients.keys()) {
    const [session, device] = sessionRow(world, own, `run${run}`, index);
    db.put("devices", device);
    db.put("sessions", session);
  }
  for (const session of db.sessions.values())
    if (session.provenAt !== null || session.id === own.id)
      db.put("sessions", { ...session, provenAt: world.backend.now() });
}

/** Opens the browser before us once more, after it was signed out. */
export function comeBack(world: MockWorld): void {
  world.jar.token = null;
  jarCarrier(world.jar).deliver(enter(world.backend, "agency-member", world.jar), new Headers());
}

/** Every session that does not belong to him is as it was. */
export function expectOthersUntouched(world: MockWorld, before: ReadonlyMap<string, SessionRow>): void {
  for (const [id, session] of before)
    if (!isHis(session))
      expect([id, world.db.sessions.get(id)?.termination]).toEqual([id, session.termination]);
}
