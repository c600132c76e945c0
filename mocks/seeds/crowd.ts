import type { Location, SecondFactorKind } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { createRandom } from "#mocks/ids.ts";
import type { Place, UserRow } from "#mocks/rows.ts";

import { crowdName, crowdRole } from "./crowd-names.ts";
import { makeDevices, makeSessions, type Making, pick } from "./habits.ts";
import { organizations } from "./organizations.ts";
import { view } from "./permissions.ts";
import { isPersona, PASSWORD } from "./personas.ts";
import { at, cities } from "./places.ts";
import { quickId } from "./quick-ids.ts";
import { houseOf } from "./seed-colleagues.ts";

/** How many an organization has in all. */
export interface Size {
  readonly members: number;
  readonly sessions: number;
}

const crowded = ["agency", "platform"] as const;
type Crowded = (typeof crowded)[number];

const places = Object.values(cities);
const factors: readonly (readonly SecondFactorKind[])[] = [
  [],
  [],
  ["authenticator_app"],
  ["authenticator_app"],
  ["text_message"],
  ["security_key", "authenticator_app"],
];
const methods = ["password", "sso", "sso", "passkey", "email_link"] as const;
// Every so many-th is a program, and declined to be seen.
const PROGRAM = 400;
const OPTED_OUT = 97;

/**
 * Fills the two big organizations up to `size`, always with the same people. A `sample` has the first of them, and
 * says of how many.
 */
export function crowd(size: Size): (db: Db, epoch: number, sample?: boolean) => void {
  return (db, epoch, sample = false) => {
    if (sample)
      for (const [id, value] of Object.entries(size)) db.load("values", { id: `crowd, ${id}`, value });
    for (const name of crowded) fill(db, epoch, name, size, sample ? 40 : Infinity);
  };
}

/** Whether somebody is there for the number's sake: of nobody else the name ends with a digit. */
export function isOfCrowd({ persona }: UserRow): boolean {
  const last = persona.at(-1) ?? "";
  return last >= "0" && last <= "9";
}

function fill(db: Db, epoch: number, name: Crowded, { members, sessions }: Size, most: number): void {
  const organizationId = organizations[name].id;
  const there = [...db.users.values()].filter((user) => user.organizationId === organizationId);
  const seen = there.filter(({ visibility }) => visibility === "visible");
  const count = members - there.length;
  let left = sessions - seen.reduce((sum, { id }) => sum + db.sessionsOf(id).length, 0);
  if (left < 0) {
    const surplus = seen.filter(({ persona }) => !isPersona(persona)).flatMap(({ id }) => db.sessionsOf(id));
    for (const { id } of surplus.slice(left)) db.remove("sessions", id);
    return;
  }
  const random = createRandom(count);
  const house = houseOf(name);
  const first = crowded.indexOf(name) * 2 ** 24;
  for (let index = 0; index < Math.min(count, most); index++) {
    const user = member(name, index, random);
    const share = left / (count - index);
    // Most have some, few have many; the last one has what is left. Who opted out comes besides.
    const own = index === count - 1 ? left : Math.min(left, Math.round(share * 2 * random()));
    if (user.visibility === "visible") left -= own;
    db.loadAll("users", [user]);
    addRows(db, own, { user, house, epoch, random, number: first + index * 2 ** 10 });
  }
}

function addRows(
  db: Db,
  count: number,
  { number, ...known }: Pick<Making, "user" | "house" | "epoch" | "random"> & { number: number },
): void {
  const { user, random } = known;
  const making: Making = {
    ...known,
    habits: {
      number: 1 + (number % 254),
      method: user.kind === "person" ? pick(methods, random) : "unknown",
      factor: user.secondFactors?.[0] ?? "none",
    },
    idOf: (kind, index) => quickId(kind, number + index),
  };
  const rows = makeSessions(count, making);
  db.loadAll("sessions", rows);
  db.loadAll("devices", makeDevices(rows, making));
}

function member(organization: Crowded, index: number, random: () => number): UserRow {
  const program = index % PROGRAM === PROGRAM - 1;
  const declines = organizations[organization].policy.optOut && index % OPTED_OUT === OPTED_OUT - 1;
  return {
    ...named(organization, index, program),
    organizationId: organizations[organization].id,
    role: crowdRole(index),
    password: PASSWORD,
    permissions: program ? [] : [view],
    secondFactors: program ? [] : pick(factors, random),
    home: homeIn(pick(places, random), 1 + (index % 254)),
    visibility: declines ? "opted_out" : "visible",
    kind: program ? "service_account" : "person",
    protected: program,
  };
}

const homes = new Map<string, Place>();

// Neighbours share one: there are fewer addresses than people.
function homeIn(city: Location, number: number): Place {
  const key = `${city.city} ${number}`;
  const home = homes.get(key) ?? at(city, `203.0.113.${number}`);
  homes.set(key, home);
  return home;
}

function named(
  organization: Crowded,
  index: number,
  program: boolean,
): Pick<UserRow, "id" | "persona" | "name" | "email" | "login"> {
  const number = String(index + 1).padStart(5, "0");
  const { name, local } = program
    ? { name: `Service ${number}`, local: `service-${number}` }
    : crowdName(index);
  const domain = organization === "agency" ? "people.northwind.example" : "people.meridian.example";
  const email = `${local}@${domain}`;
  const persona = `${organization}/${number}`;
  return { id: `usr_${organization.slice(0, 2)}${number}`, persona, name, email, login: email };
}
