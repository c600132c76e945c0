import { expect } from "vitest";

import type { Signal } from "#mocks/contract.ts";
import { createDb } from "#mocks/db.ts";
import type { DeviceRow, PolicyRow, SessionRow } from "#mocks/rows.ts";
import { clients } from "#mocks/seeds/clients.ts";
import { endless, organizations } from "#mocks/seeds/organizations.ts";
import { at, cities } from "#mocks/seeds/places.ts";
import { confirmationId, readAccount } from "#mocks/signals/account.ts";
import { signalsOf } from "#mocks/signals/signals.ts";

import { schemaErrors } from "./contract.ts";
import { NOW } from "./mock-browser.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const home = at(cities.madrid, "198.51.100.7");
export const policy: PolicyRow = { ...endless(organizations.platform.policy), operatingCountries: null };

// Seen long ago from home, by an old device: what the account is used to.
export const usual = row({
  id: "usual",
  deviceId: "dev_old",
  createdAt: NOW - 60 * DAY,
  lastActiveAt: NOW - 10 * DAY,
});
export const usualDevice = deviceOf(usual);

export function row(changes: Partial<SessionRow> = {}): SessionRow {
  const createdAt = changes.createdAt ?? NOW - DAY;
  return {
    id: "one",
    userId: "usr_one",
    deviceId: "dev_old",
    client: clients.chromeMac,
    ...home,
    signInMethod: "password",
    secondFactor: "authenticator_app",
    remembered: false,
    createdAt,
    lastActiveAt: createdAt,
    termination: null,
    provenAt: null,
    verdict: null,
    history: [],
    activity: null,
    ...changes,
  };
}

export function deviceOf({ deviceId, userId, createdAt, client, ip, location, isp }: SessionRow): DeviceRow {
  const seen = { at: createdAt, client, ip, location, isp };
  const id = deviceId ?? "";
  return { id, userId, token: null, name: null, version: 1, firstSeen: seen, lastSeen: seen, trust: null };
}

export interface Circumstances {
  /** What else was recorded; without it, that the account is used to Madrid. */
  others?: SessionRow[];
  devices?: DeviceRow[];
  current?: SessionRow | null;
  rules?: Partial<PolicyRow>;
  /** Since when the session's device is confirmed in this country. */
  confirmed?: { countryCode: string; since: number };
}

export function signals(session: SessionRow, given: Circumstances = {}): Signal[] {
  const { others = [usual], devices = [usualDevice], current = null, rules = {}, confirmed } = given;
  const db = createDb();
  for (const one of [...others, session]) db.put("sessions", one);
  for (const one of devices) db.put("devices", one);
  if (confirmed) {
    const { deviceId, userId } = session;
    const id = confirmationId(userId, deviceId ?? "", confirmed.countryCode);
    db.put("confirmations", { id, userId, deviceId: deviceId ?? "", ...confirmed });
  }
  const found = signalsOf(session, {
    account: readAccount(db, session.userId, NOW),
    policy: { ...policy, ...rules },
    now: NOW,
    current,
  });
  for (const signal of found) expect(schemaErrors("#/components/schemas/Signal", signal)).toBeNull();
  return found;
}

export const codesOf = (found: readonly Signal[]) => found.map(({ code }) => code);
export const london = at(cities.london, "203.0.113.45");
export const newDevice = (session: SessionRow) => ({ devices: [usualDevice, deviceOf(session)] });
