import { recordBySession } from "#mocks/audit.ts";
import { sessionOf } from "#mocks/authorize.ts";
import { type Db, nextNumber } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import type { SessionRow, UserRow } from "#mocks/rows.ts";
import { clients } from "#mocks/seeds/clients.ts";
import { at, cities, masked } from "#mocks/seeds/places.ts";

// A value row that says when somebody signs in as its user.
const PREFIX = "sign-in to come ";

/**
 * A page has loaded in the browser of that credential: where the scenario wants it, somebody signs in as the same
 * person some seconds later, unless somebody is about to already.
 */
export function pageLoaded({ db, now, scenario }: Loaded, token: string | null): void {
  const session = scenario.newSignInAfter === undefined ? null : sessionOf(db, token);
  if (!session || scenario.newSignInAfter === undefined) return;
  const id = `${PREFIX}${session.userId}`;
  if (!db.values.has(id)) db.put("values", { id, value: now() + scenario.newSignInAfter * 1000 });
}

interface Loaded {
  readonly db: Db;
  readonly now: () => number;
  readonly scenario: { readonly newSignInAfter?: number };
}

/** When somebody signs in next; `Infinity`: nobody is about to. */
export function nextArrival(db: Db): number {
  return Math.min(Infinity, ...announced(db).map(({ value }) => value));
}

/** Whoever was announced and is due signs in now. */
export function arriveIfDue(db: Db, now: number): void {
  for (const { id, value } of announced(db)) {
    if (value > now) continue;
    db.remove("values", id);
    const user = db.users.get(id.slice(PREFIX.length));
    if (user) signIn(db, user, value);
  }
}

/** Somebody in London, with a device that nobody has seen. */
function signIn(db: Db, user: UserRow, now: number): void {
  const number = nextNumber(db, "sign-ins by themselves");
  const masks = db.organizations.get(user.organizationId)?.policy.masksAddresses === true;
  const from = masks ? masked("192.0.2.x") : at(cities.london, `192.0.2.${200 + (number % 50)}`);
  const seen = { at: now, client: clients.chromeWindows, ...from };
  const deviceId = idFor("dev", `device ${number} of somebody as ${user.id}`);
  const device = { id: deviceId, userId: user.id, token: null, name: null, version: 1, trust: null };
  db.put("devices", { ...device, firstSeen: seen, lastSeen: seen });
  const session: SessionRow = {
    id: idFor("ses", `session ${number} of somebody as ${user.id}`),
    userId: user.id,
    deviceId,
    client: seen.client,
    ...from,
    signInMethod: "password",
    secondFactor: "none",
    remembered: false,
    createdAt: now,
    lastActiveAt: now,
    termination: null,
    provenAt: now,
    verdict: null,
    history: [seen],
    activity: { signIns: 1, actions: 0, lastPage: null },
  };
  db.put("sessions", session);
  recordBySession(db, session, { action: "signIn", cause: "signed_in", at: now });
}

function announced(db: Db) {
  return [...db.values.values()].filter(({ id }) => id.startsWith(PREFIX));
}
