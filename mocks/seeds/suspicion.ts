import type { Db } from "#mocks/db.ts";
import { seededSession } from "#mocks/ids.ts";
import type { UserRow } from "#mocks/rows.ts";

import { days, hours, minutes, type SeededSessions, sessionRow } from "./build.ts";
import { clients } from "./clients.ts";
import { endless } from "./organizations.ts";
import { isPersona, personaNamed, personaNames } from "./personas.ts";
import { at, cities, masked } from "./places.ts";

// By persona: the seeded sessions that deserve a look, and what becomes of each where nothing does.
const noteworthy: Record<string, Record<string, "gone" | "confirmed">> = {
  "agency-admin": { "windows-london": "gone", app: "confirmed" },
  "clinic-owner": { abroad: "gone" },
  "platform-security-admin": { desktop: "confirmed", travelling: "gone", script: "gone" },
};

/** Nothing deserves a look: what did is gone, or the person has said that it was them. */
export function familiar(db: Db, epoch: number): void {
  for (const [persona, sessions] of Object.entries(noteworthy))
    for (const [name, fate] of Object.entries(sessions)) {
      const session = db.sessions.get(seededSession(persona, name));
      if (!session) continue;
      if (fate === "gone") db.remove("sessions", session.id);
      else db.put("sessions", { ...session, verdict: { value: "me", at: epoch - days(10) * 1000 } });
    }
}

/** Every code of the contract's table, spread over some sessions of everybody; none ends by itself. */
export function suspicious(db: Db, epoch: number): void {
  for (const organization of db.organizations.values()) {
    // Where the personas live, and nowhere else.
    const people = personaNames.map((persona) => personaNamed(persona).home);
    const homes = people.flatMap(({ location }) => location?.countryCode ?? []);
    const operatingCountries = [...new Set(homes)];
    db.put("organizations", {
      ...organization,
      policy: { ...endless(organization.policy), operatingCountries },
    });
  }
  for (const user of db.users.values()) {
    const masks = db.organizations.get(user.organizationId)?.policy.masksAddresses === true;
    for (const [name, seeded] of Object.entries(suspects(user))) {
      const row = sessionRow(user, name, masks ? { ...seeded, from: masked("192.0.2.x") } : seeded, epoch);
      const verdict = name === "confirmed" ? { value: "me" as const, at: epoch - days(1) * 1000 } : null;
      // One session of each persona has a reason for which the contract has no word.
      const other = name === "for-another-reason" && isPersona(user.persona);
      db.put("sessions", { ...row, verdict, ...(other ? { otherReason: true } : {}) });
    }
  }
}

function suspects({ home }: UserRow): SeededSessions {
  const nowhere = { ip: { address: "192.0.2.240", scope: "public" as const }, location: null, isp: null };
  return {
    // Minutes apart, and the whole world between them.
    "before-the-flight": {
      client: clients.chromeAndroid,
      from: at(cities.warsaw, "192.0.2.231"),
      created: hours(9),
      active: hours(9),
    },
    "after-the-flight": {
      client: clients.chromeWindows,
      from: at(cities.saoPaulo, "192.0.2.232"),
      created: hours(9) - minutes(20),
      active: hours(8),
    },
    "nobody-knows-where": {
      client: clients.unknownBrowser,
      from: nowhere,
      created: days(2),
      active: days(1),
    },
    "long-ago": {
      client: clients.firefoxWindows,
      from: home,
      created: days(200),
      active: days(45),
      remembered: true,
    },
    "with-a-link": {
      client: clients.curl,
      from: at(cities.mexicoCity, "192.0.2.233"),
      created: days(4),
      active: days(4),
      method: "email_link",
      device: null,
    },
    "with-a-passkey": {
      client: clients.safariIphone,
      from: home,
      created: days(3),
      active: hours(6),
      method: "passkey",
      device: "long-ago",
    },
    confirmed: {
      client: clients.safariMac,
      from: at(cities.toronto, "192.0.2.234"),
      created: days(5),
      active: days(2),
      factor: "authenticator_app",
    },
    "for-another-reason": {
      client: clients.commandLine,
      from: home,
      created: days(6),
      active: days(2),
      device: "long-ago",
    },
  };
}
