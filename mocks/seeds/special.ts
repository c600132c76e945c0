import type { Session } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { SessionRow, Termination } from "#mocks/rows.ts";

import { days, hours, minutes, sessionRow } from "./build.ts";
import { clients } from "./clients.ts";
import { endless } from "./organizations.ts";
import { isPersona } from "./personas.ts";
import { at, cities, unrecorded } from "./places.ts";

/** No session but the one that signing in makes, no key, and no other member. */
export function onlyThis(db: Db): void {
  for (const id of db.sessions.keys()) db.remove("sessions", id);
  for (const id of db.apiKeys.keys()) db.remove("apiKeys", id);
  for (const id of db.devices.keys()) db.remove("devices", id);
  for (const user of db.users.values()) {
    const organization = db.organizations.get(user.organizationId);
    if (!isPersona(user.persona) || !organization) db.remove("users", user.id);
    else if (!user.permissions.includes("pf.sessions.view_org")) {
      // Whoever answers for the organization is alone in it: the other personas have one like it to themselves.
      const alone = { ...organization, id: `${organization.id}_${user.id}` };
      db.put("organizations", alone);
      db.put("users", { ...user, organizationId: alone.id });
    }
  }
}

/** Nothing is known of any session but that it is, and none ever ends by itself. */
export function unknown(db: Db): void {
  for (const organization of db.organizations.values()) {
    db.put("organizations", { ...organization, policy: endless(organization.policy) });
  }
  for (const id of db.devices.keys()) db.remove("devices", id);
  for (const { pulse: _pulse, ...session } of db.sessions.values())
    db.put("sessions", {
      ...session,
      ...unrecorded,
      deviceId: null,
      client: clients.unknown,
      signInMethod: "unknown",
      secondFactor: "unknown",
      lastActiveAt: null,
      termination: session.termination && { ...session.termination, actor: null },
    });
  for (const user of db.users.values()) db.put("users", { ...user, home: unrecorded, secondFactors: null });
}

/** Another system sees to passwords and second factors. */
export function elsewhere(db: Db): void {
  for (const organization of db.organizations.values())
    db.put("organizations", { ...organization, policy: { ...organization.policy, passwordMinLength: null } });
  for (const user of db.users.values()) db.put("users", { ...user, secondFactors: null });
}

/** One session of each user is on its way out, with a minute and a half to go. */
export function underWay(db: Db, epoch: number): void {
  endOneOfEach(db, epoch, { at: epoch - 30_000, effectiveAt: epoch + 90_000, effectiveBy: epoch + 90_000 });
}

/** One session of each user should have ended three minutes ago, and has not. */
export function overdue(db: Db, epoch: number): void {
  endOneOfEach(db, epoch, { at: epoch - 300_000, effectiveAt: null, effectiveBy: epoch - 180_000 });
}

function endOneOfEach(
  db: Db,
  epoch: number,
  times: Pick<Termination, "at" | "effectiveAt" | "effectiveBy">,
): void {
  for (const user of db.users.values()) {
    const isOther = (session: SessionRow) =>
      session.userId === user.id &&
      !session.sameBrowser &&
      stateOf(session, policyOf(db, session), epoch).status === "active";
    const session = [...db.sessions.values()].find(isOther);
    if (session)
      db.put("sessions", {
        ...session,
        termination: { ...times, cause: "signed_out_elsewhere", actor: user.name },
      });
  }
}

// Seconds ago; what is to come is negative.
const centuries = days(36_525);
const odd = {
  "a-minute-ahead": { created: hours(1), active: -minutes(1) },
  "a-day-ahead": { created: -days(1), active: -days(1) },
  "a-century-ahead": { created: hours(2), active: -centuries },
  "since-1970": { created: Infinity, active: hours(1) },
  "never-active": { created: hours(3), active: null },
  "active-before-created": { created: hours(1), active: hours(2) },
};

/** Sessions whose times cannot be, or hardly. */
export function oddTimes(db: Db, epoch: number): void {
  for (const user of db.users.values())
    for (const [name, { created, active }] of Object.entries(odd)) {
      const since = created === Infinity ? epoch / 1000 : created;
      const from = at(cities.dublin, "198.51.100.90");
      db.put(
        "sessions",
        sessionRow(
          user,
          name,
          { client: clients.chromeLinux, from, created: since, active, remembered: true },
          epoch,
        ),
      );
    }
}

/** The same moments, told in another time zone. */
export function oddOffsets(session: Session, index: number): Session {
  if (index % 3 !== 2) return session;
  const shifted = (time: string) =>
    new Date(Date.parse(time) + hours(14) * 1000).toISOString().replace("Z", "+14:00");
  return {
    ...session,
    createdAt: shifted(session.createdAt),
    lastActiveAt: session.lastActiveAt && shifted(session.lastActiveAt),
  };
}
