import type { Client, SecondFactor, SignInMethod } from "#mocks/contract.ts";
import type { Place } from "#mocks/rows.ts";

import { days, hours, minutes, type SeededSession } from "./build.ts";
import { clients } from "./clients.ts";
import type { KnownDevice } from "./devices.ts";
import { at, cities, inside, masked } from "./places.ts";

/** How somebody works, as far as sessions tell. */
export interface Habits {
  readonly city: (typeof cities)[keyof typeof cities];
  /** The last number of their address, 1 to 254. */
  readonly number: number;
  readonly method: SignInMethod;
  readonly factor: SecondFactor;
  /** A program: it signs in from one place, with no device. */
  readonly program: boolean;
}

/** What holds in an organization. */
export interface House {
  /** Seconds without activity after which a session ends. */
  readonly idle: number;
  /** Places and addresses are withheld. */
  readonly masks: boolean;
  /** Somebody always sits there, or all would have expired. */
  readonly busy: boolean;
  readonly trusts: boolean;
}

const desks: readonly Client[] = [
  clients.chromeMac,
  clients.chromeWindows,
  clients.edgeWindows,
  clients.safariMac,
  clients.firefoxWindows,
  clients.firefoxUbuntu,
  clients.chromeLinux,
  clients.chromebook,
];
const pockets: readonly Client[] = [
  clients.safariIphone,
  clients.chromeAndroid,
  clients.samsungInternet,
  clients.safariIpad,
  clients.firefoxAndroid,
];
const abroad = [cities.saoPaulo, cities.tokyo, cities.singapore, cities.mexicoCity, cities.warsaw];
const causes = ["signed_out", "signed_out", "signed_out_elsewhere", "admin", "policy"] as const;

export interface Made {
  readonly name: string;
  readonly session: SeededSession;
}

type Random = () => number;

/** So many sessions of one person, always the same: most from a desk and a phone, some over, few from far away. */
export function makeSessions(
  count: number,
  {
    random,
    habits,
    house,
    self,
    admin,
  }: { random: Random; habits: Habits; house: House; self: string; admin: string | null },
): Made[] {
  const office = placeOf(habits, house, random() < 0.15);
  const desk = pick(desks, random);
  const pocket = pick(pockets, random);
  const made: Made[] = [];
  for (let index = 0; index < count; index++) {
    const name = `s${index}`;
    const common = { method: habits.method, factor: habits.factor };
    if (habits.program) {
      const client = index % 2 === 0 ? clients.curl : clients.commandLine;
      made.push({
        name,
        session: { ...times(random, house), ...common, client, from: office, device: null },
      });
      continue;
    }
    const far = !house.busy && random() < 0.02;
    const onPhone = index % 3 === 1;
    const from = far ? at(pick(abroad, random), `192.0.2.${habits.number}`) : office;
    const device = far ? `far-${index}` : onPhone ? "phone" : "desk";
    const client = far ? pick(desks, random) : onPhone ? pocket : desk;
    const over = !house.busy && index > 0 && random() < 0.25;
    const active = over ? days(1) + Math.floor(random() * days(25)) : 0;
    made.push({
      name,
      session: {
        ...(over ? { created: active + Math.floor(random() * days(2)), active } : times(random, house)),
        ...common,
        ...(random() < 0.05 ? { method: "unknown" as const, factor: "unknown" as const } : {}),
        ...(onPhone && random() < 0.4 ? { remembered: true as const, method: "passkey" as const } : {}),
        ...(over ? { ended: ending(active, random, self, admin) } : {}),
        client,
        from,
        device,
      },
    });
  }
  return made;
}

function times(random: Random, { idle, busy }: House): Pick<SeededSession, "created" | "active" | "pulse"> {
  if (busy) {
    const pulse = minutes(3) + Math.floor(random() * minutes(20));
    return {
      created: minutes(40) + Math.floor(random() * hours(6)),
      active: Math.floor(pulse * random()),
      pulse,
    };
  }
  const longest = Math.min(idle, days(60)) * 0.95;
  // Most were used lately, a few long ago.
  const active = minutes(1) + Math.floor(random() ** 4 * longest);
  return { active, created: active + Math.floor(random() ** 2 * days(40)) };
}

function ending(
  active: number,
  random: Random,
  self: string,
  admin: string | null,
): NonNullable<SeededSession["ended"]> {
  const cause = pick(causes, random);
  const ago = Math.max(minutes(5), active - Math.floor(random() * hours(20)));
  const by = cause === "admin" || cause === "policy" ? admin : self;
  return { ago, cause, ...(by === null ? {} : { by }) };
}

function placeOf({ city, number }: Habits, { masks }: House, office: boolean): Place {
  const address = `${city.countryCode === "US" ? "198.51.100" : "203.0.113"}.${number}`;
  if (masks) return masked(address.replace(/\d+$/, "x"));
  return office ? inside(`10.20.${number}.7`) : at(city, address);
}

/** What is known of a person's devices besides their sessions. */
export function makeDevices(random: Random, { trusts }: House): Record<string, KnownDevice> {
  const age = days(45) + Math.floor(random() * days(500));
  const trust = trusts && random() < 0.3 ? { trust: { since: days(5), until: days(20) } } : {};
  const named = random() < 0.1 ? { name: "Work laptop" } : {};
  return {
    desk: { first: { ago: age }, ...trust, ...named },
    phone: { first: { ago: Math.floor(age * 0.9) } },
  };
}

export function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}
