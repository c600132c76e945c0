import type { SecondFactor, SignInMethod } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { createRandom } from "#mocks/ids.ts";
import type { Place } from "#mocks/rows.ts";

import { days, minutes, type SeededSession, sessionRow } from "./build.ts";
import { clients } from "./clients.ts";
import { organizations } from "./organizations.ts";
import { at, cities, inside, masked } from "./places.ts";

const KEPT_ENDED = 40;
const methods: readonly SignInMethod[] = ["password", "password", "passkey", "sso", "email_link"];
const factors: readonly SecondFactor[] = [
  "none",
  "none",
  "authenticator_app",
  "text_message",
  "trusted_device",
];
const ranges = ["192.0.2", "198.51.100", "203.0.113"];

/** So many sessions for the first persona of each organization, always the same; and some that have ended. */
export function generated(count: number): (db: Db, epoch: number) => void {
  return (db, epoch) => {
    for (const organization of Object.values(organizations)) {
      const user = [...db.users.values()].find(({ organizationId }) => organizationId === organization.id);
      if (!user) continue;
      for (const session of db.sessions.values())
        if (session.userId === user.id) db.remove("sessions", session.id);
      const { policy } = organization;
      const oldest = Math.min(policy.idleTimeout.value, days(20)) * 0.9;
      const endedCount = Math.min(count, KEPT_ENDED);
      const make = sessionMaker(count, oldest, policy.masksAddresses);
      for (let index = 0; index < count + endedCount; index++) {
        const session = make(index < count ? null : days(1 + (index - count) / 2));
        // Nobody travels like that: what is left to review is what the person has not been asked about yet.
        const asked = index % 40 !== 3;
        const verdict = asked ? { verdict: { value: "me" as const, ago: session.active ?? 0 } } : {};
        db.put("sessions", sessionRow(user, `session-${index}`, { ...session, ...verdict }, epoch));
      }
    }
  };
}

/** Makes sessions one after the other; `ended`: so many seconds ago. `oldest` activity in seconds. */
function sessionMaker(seed: number, oldest: number, masks: boolean) {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const place = (): Place => {
    const address = `${pick(ranges)}.${1 + Math.floor(random() * 254)}`;
    if (masks) return masked(address.replace(/\d+$/, "x"));
    return random() < 0.1
      ? inside(`10.${Math.floor(random() * 255)}.0.7`)
      : at(pick(Object.values(cities)), address);
  };
  let device = { left: 0, name: "", client: clients.chromeMac, from: place() };
  let devices = 0;
  return (ended: number | null): SeededSession => {
    if (device.left === 0) {
      const left = 1 + Math.floor(random() ** 2 * 6);
      device = { left, name: `device-${++devices}`, client: pick(Object.values(clients)), from: place() };
    }
    device.left -= 1;
    // Most have been used lately, a few long ago.
    const active = minutes(1) + Math.floor(random() ** 3 * oldest);
    const age = Math.floor(random() * oldest * 0.1);
    return {
      client: device.client,
      from: device.from,
      device: device.name,
      created: (ended ?? 0) + active + age,
      active: (ended ?? 0) + active,
      method: pick(methods),
      factor: pick(factors),
      ...(random() < 0.2 ? { remembered: true } : {}),
      ...(ended === null ? {} : { ended: { ago: ended, cause: "signed_out_elsewhere" } }),
    };
  };
}
