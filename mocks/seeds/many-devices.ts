import type { Db } from "#mocks/db.ts";
import { createRandom } from "#mocks/ids.ts";
import type { UserRow } from "#mocks/rows.ts";

import { days, minutes } from "./build.ts";
import { clients } from "./clients.ts";
import { deviceRow, seedDevices, seededDevice } from "./devices.ts";
import { at, cities, masked } from "./places.ts";

const COUNT = 300;
const names = ["Kitchen tablet", "Studio", "Spare phone", "Reception", "Travel laptop"];

/** So many devices for everybody who has any, always the same ones. */
export function manyDevices(db: Db, epoch: number): void {
  seedDevices(db, epoch);
  for (const user of db.users.values()) {
    const masks = db.organizations.get(user.organizationId)?.policy.masksAddresses ?? false;
    const own = [...db.devices.values()].filter(({ userId }) => userId === user.id);
    addDevices(db, user, { count: COUNT - own.length, masks, epoch });
  }
}

function addDevices(
  db: Db,
  user: UserRow,
  { count, masks, epoch }: { count: number; masks: boolean; epoch: number },
): void {
  const random = createRandom(count);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  for (let index = 0; index < count; index++) {
    const address = `203.0.113.${1 + Math.floor(random() * 254)}`;
    const from = masks ? masked("203.0.113.x") : at(pick(Object.values(cities)), address);
    const client = pick(Object.values(clients));
    const last = minutes(5) + Math.floor(random() ** 2 * days(300));
    const first = last + Math.floor(random() * days(300));
    const named = random() < 0.2 ? { name: pick(names) } : {};
    const trust = random() < 0.3 && last < days(25) ? { trust: { since: last, until: days(30) - last } } : {};
    const known = {
      first: { ago: first, client, from },
      last: { ago: last, client, from },
      ...named,
      ...trust,
    };
    const id = seededDevice(user.persona, `many-${index}`);
    db.put("devices", deviceRow(user, id, [], known, epoch));
  }
}
