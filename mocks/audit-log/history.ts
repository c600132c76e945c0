import type { Db } from "#mocks/db.ts";
import { createRandom, hash, idFor } from "#mocks/ids.ts";
import type { AuditRow, AuditTarget } from "#mocks/rows-of-acts.ts";
import type { UserRow } from "#mocks/rows.ts";
import { clients } from "#mocks/seeds/clients.ts";
import { epochOf } from "#mocks/seeds/epoch.ts";
import { isPersona } from "#mocks/seeds/personas.ts";
import { usualReasons } from "#mocks/seeds/reasons.ts";
import { membersOf } from "#mocks/terminations/members.ts";

import { administrative, own, type Past, type PastAct, type Weighted } from "./past-acts.ts";

const DAY_MS = 24 * 3_600_000;
// What ended within 30 days is still kept: of these days sessions themselves tell.
const YOUNGEST_DAYS = 31;
// Personas are told of 90 days themselves, and that is made up one by one.
const YOUNGEST_OF_PERSONAS_DAYS = 91;
const OLDEST_DAYS = 220;
const OF_EACH = 30;
const MANY = 1000;
const OF_MANY = 20_000;

const programs = [
  clients.chromeMac,
  clients.chromeWindows,
  clients.edgeWindows,
  clients.safariIphone,
  clients.firefoxUbuntu,
  clients.chromeAndroid,
];

/** A scenario, as far as it bears on earlier months. */
interface Told {
  readonly description: string;
  /** What administrators wrote. */
  readonly reasons?: readonly string[];
}

const histories = new WeakMap<Db, Map<string, { epoch: number; rows: readonly AuditRow[] }>>();

/** An organization's earlier months, always the same ones; made up when somebody asks for them first. */
export function historyOf(
  { db, scenario }: { db: Db; scenario: Told },
  organizationId: string,
): readonly AuditRow[] {
  const epoch = epochOf(db);
  const all = histories.get(db) ?? new Map<string, { epoch: number; rows: readonly AuditRow[] }>();
  histories.set(db, all);
  const known = all.get(organizationId);
  if (known?.epoch === epoch) return known.rows;
  const rows = makeHistory(db, organizationId, { epoch, reasons: scenario.reasons ?? usualReasons });
  all.set(organizationId, { epoch, rows });
  return rows;
}

function makeHistory(
  db: Db,
  organizationId: string,
  { epoch, reasons }: { epoch: number; reasons: readonly string[] },
): AuditRow[] {
  const members = membersOf(db, organizationId).filter(({ kind }) => kind === "person");
  // Where nobody has done anything, nobody did before.
  if (![...db.earlier.values()].some((row) => row.organizationId === organizationId)) return [];
  const admins = members.filter(({ permissions }) => permissions.includes("pf.sessions.terminate_user"));
  const random = createRandom(hash(organizationId) % 2 ** 31);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const count = members.length > MANY ? OF_MANY : members.length * OF_EACH;
  const makeOwn = chooser(own, random);
  const makeAdministrative = chooser(administrative, random);
  const rows: AuditRow[] = [];
  for (let number = 0; number < count; number++) {
    const isAdministrative = admins.length > 0 && members.length > 1 && number % 12 === 0;
    const user = pick(isAdministrative ? admins : members);
    const others = isAdministrative ? colleaguesOf(members, user, pick) : [];
    const made = (isAdministrative ? makeAdministrative : makeOwn)(
      pastOf(number, { user, others, pick, reasons }),
    );
    const told = [user, ...made.targets.flatMap(({ userId }) => db.users.get(userId ?? "") ?? [])];
    const youngest = told.some(({ persona }) => isPersona(persona))
      ? YOUNGEST_OF_PERSONAS_DAYS
      : YOUNGEST_DAYS;
    const ago = youngest + random() * (OLDEST_DAYS - youngest);
    rows.push(rowOf(number, user, made, Math.floor(epoch - ago * DAY_MS)));
  }
  return rows.toSorted((a, b) => b.at - a.at);
}

function chooser(weighted: readonly Weighted[], random: () => number): (past: Past) => PastAct {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  const [, usual] = weighted[0] ?? [];
  return (past) => {
    let left = random() * total;
    const make = weighted.find(([weight]) => (left -= weight) < 0)?.[1] ?? usual;
    if (!make) throw new Error("There is nothing to choose from");
    return make(past);
  };
}

function colleaguesOf(
  members: readonly UserRow[],
  user: UserRow,
  pick: (values: readonly UserRow[]) => UserRow,
): UserRow[] {
  const found = new Set(Array.from({ length: 8 }, () => pick(members)));
  found.delete(user);
  return found.size > 0 ? [...found] : members.filter((one) => one !== user).slice(0, 1);
}

function pastOf(number: number, known: Pick<Past, "user" | "others" | "pick" | "reasons">): Past {
  let made = 0;
  const traits = (user: UserRow) => ({
    userId: user.id,
    outcome: "",
    client: clientOf(user),
    location: user.home.location,
  });
  const name = (user: UserRow) => `past ${number} ${++made} of ${user.id}`;
  return {
    ...known,
    sessionOf: (user): AuditTarget => ({ sessionId: idFor("ses", name(user)), ...traits(user) }),
    deviceOf: (user): AuditTarget => ({
      sessionId: null,
      deviceId: idFor("dev", name(user)),
      ...traits(user),
    }),
  };
}

function clientOf({ id }: UserRow) {
  return programs[hash(id) % programs.length] ?? clients.chromeMac;
}

function rowOf(number: number, user: UserRow, { by, ...made }: PastAct, at: number): AuditRow {
  const [target] = made.targets;
  const session = target?.userId === user.id && target.sessionId !== null ? target.sessionId : null;
  const { ip, location } = user.home;
  const client = clientOf(user);
  return {
    id: idFor("aud", `past ${number} of ${user.organizationId}`),
    at,
    organizationId: user.organizationId,
    actor: by
      ? null
      : { userId: user.id, sessionId: session ?? idFor("ses", `past ${number}`), name: user.name },
    ...made,
    from:
      made.action === "endSession"
        ? { address: null, userAgent: "" }
        : { address: ip.address, userAgent: "", client, ip, location },
    requestId: by ? null : idFor("req", `past ${number} of ${user.organizationId}`),
  };
}
