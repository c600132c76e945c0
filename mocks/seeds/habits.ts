import type { Client, SecondFactor, SignInMethod } from "#mocks/contract.ts";
import type { DeviceRow, Place, SessionRow, Termination, UserRow } from "#mocks/rows.ts";
import { sightingOf } from "#mocks/seen.ts";

import { days, hours, minutes } from "./build.ts";
import { clients } from "./clients.ts";
import { at, cities, inside } from "./places.ts";
import { usualReason } from "./reasons.ts";

/** How somebody works, as far as sessions tell. */
export interface Habits {
  /** The last number of their address, 1 to 254. */
  readonly number: number;
  readonly method: SignInMethod;
  readonly factor: SecondFactor;
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
  /** Who ends sessions of others; `null`: nobody. */
  readonly admin: string | null;
  /** Whether sessions can be remembered. */
  readonly remembers: boolean;
  /** Whose last activity was longer ago was ended by a change of the policy; `null`: there was none. */
  readonly cutOff: { readonly remembered: boolean; readonly idle: number } | null;
}

/** What is made for one person. `random` decides; `idOf` gives each session and device its id by its number. */
export interface Making {
  readonly user: UserRow;
  readonly habits: Habits;
  readonly house: House;
  readonly epoch: number;
  readonly random: () => number;
  readonly idOf: (kind: "ses" | "dev", number: number) => string;
}

const nothing: readonly [] = [];
// A person's devices by their numbers.
const DESK = 0;
const PHONE = 1;
const FAR = 2;

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

/** So many sessions of one person, always the same: most from a desk and a phone, some over, few from far away. */
export function makeSessions(count: number, making: Making): SessionRow[] {
  const { habits, house, random, user } = making;
  const office = random() < 0.15 && !house.masks ? inside(`10.20.${habits.number}.7`) : user.home;
  const [desk, pocket] = [pick(desks, random), pick(pockets, random)];
  const program = user.kind === "service_account";
  const rows: SessionRow[] = [];
  for (let index = 0; index < count; index++) {
    const far = !house.busy && !program && random() < 0.02;
    const pocketed = index % 3 === 1;
    const over = !house.busy && index > 0 && random() < 0.25;
    const device = program ? null : far ? FAR + index : pocketed ? PHONE : DESK;
    const client = program
      ? index % 2 === 0
        ? clients.curl
        : clients.commandLine
      : pocketed
        ? pocket
        : desk;
    const from = far ? at(pick(abroad, random), `192.0.2.${habits.number}`) : office;
    rows.push(oneRow(index, { device, client, from, over }, making));
  }
  return rows;
}

interface Seen {
  readonly device: number | null;
  readonly client: Client;
  readonly from: Place;
  readonly over: boolean;
}

function oneRow(index: number, { device, client, from, over }: Seen, making: Making): SessionRow {
  const { user, habits, house, epoch, random, idOf } = making;
  const forgotten = random() < 0.05;
  const trusting = device === PHONE && random() < 0.4;
  const pulse = house.busy ? minutes(3) + Math.floor(random() * minutes(20)) : undefined;
  const active = over ? days(1) + random() * days(25) : lastActive(house, pulse, random);
  const age = house.busy ? minutes(30) + random() * hours(6) : random() ** 2 * days(over ? 2 : 40);
  const lastActiveAt = epoch - Math.floor(active) * 1000;
  const createdAt = lastActiveAt - Math.floor(age) * 1000;
  const { ip, location, isp } = from;
  const termination = over ? ending(active, making) : null;
  const row: SessionRow = {
    id: idOf("ses", index),
    userId: user.id,
    deviceId: device === null ? null : idOf("dev", device),
    client,
    ip,
    location,
    isp,
    signInMethod: forgotten ? "unknown" : trusting ? "passkey" : habits.method,
    secondFactor: forgotten ? "unknown" : habits.factor,
    remembered: trusting && house.remembers,
    createdAt,
    lastActiveAt,
    ...(pulse === undefined ? undefined : { pulse }),
    termination,
    provenAt: null,
    verdict: null,
    history: nothing,
    activity: null,
  };
  return termination?.cause === "policy" ? cutOff(row, making) : row;
}

/** Instead, nobody used it for so long that a change of the policy ended it; or its user did where there was none. */
function cutOff(row: SessionRow, { house, user }: Making): SessionRow {
  const { termination } = row;
  if (!house.cutOff || !termination)
    return { ...row, termination: termination && { ...termination, cause: "signed_out", actor: user.name } };
  const { remembered, idle } = house.cutOff;
  const earlier = idle * 1000;
  return {
    ...row,
    remembered,
    termination: null,
    createdAt: row.createdAt - earlier,
    lastActiveAt: row.lastActiveAt === null ? null : row.lastActiveAt - earlier,
  };
}

function lastActive({ idle }: House, pulse: number | undefined, random: () => number): number {
  if (pulse !== undefined) return pulse * random();
  // Most were used lately, a few long ago.
  return minutes(1) + random() ** 4 * Math.min(idle, days(60)) * 0.95;
}

function ending(active: number, { user, house, epoch, random }: Making): Termination {
  const cause = pick(causes, random);
  const ended = epoch - Math.floor(Math.max(minutes(5), active - random() * hours(20))) * 1000;
  const actor = cause === "admin" ? house.admin : user.name;
  const reason = cause === "admin" ? { reason: usualReason(Math.floor(active)) } : {};
  return { at: ended, effectiveAt: ended, effectiveBy: ended, cause, actor, ...reason };
}

/** The devices of such sessions, all but the strange ones known for longer. */
export function makeDevices(
  rows: readonly SessionRow[],
  { user, house, epoch, random, idOf }: Making,
): DeviceRow[] {
  const trusted = house.trusts && random() < 0.3;
  const named = random() < 0.1;
  const known = epoch - Math.floor(days(45) + random() * days(500)) * 1000;
  const [desk, phone] = [idOf("dev", DESK), idOf("dev", PHONE)];
  const made: DeviceRow[] = [];
  for (const one of rows) {
    const { deviceId } = one;
    if (deviceId === null || made.some(({ id }) => id === deviceId)) continue;
    const [first, last] = ends(rows, deviceId, one);
    const strange = deviceId !== desk && deviceId !== phone;
    const mine = deviceId === desk;
    made.push({
      id: deviceId,
      userId: user.id,
      token: null,
      name: mine && named ? "Work laptop" : null,
      version: mine && named ? 2 : 1,
      firstSeen: sightingOf(first, strange ? first.createdAt : Math.min(known, first.createdAt)),
      lastSeen: sightingOf(last, last.lastActiveAt ?? last.createdAt),
      trust: mine && trusted ? { since: epoch - days(5) * 1000, until: epoch + days(20) * 1000 } : null,
    });
  }
  return made;
}

/** Of one device's sessions the one that was opened first and the one that was used last. */
function ends(rows: readonly SessionRow[], deviceId: string, one: SessionRow): [SessionRow, SessionRow] {
  let [first, last] = [one, one];
  for (const row of rows) {
    if (row.deviceId !== deviceId) continue;
    if (row.createdAt < first.createdAt) first = row;
    if ((row.lastActiveAt ?? 0) > (last.lastActiveAt ?? 0)) last = row;
  }
  return [first, last];
}

export function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}
