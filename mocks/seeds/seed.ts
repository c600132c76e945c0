import type { Db } from "#mocks/db.ts";
import type { UserRow } from "#mocks/rows.ts";

import { agencyAdmin, agencyGuest, agencyMember } from "./agency.ts";
import { type SeededSessions, sessionRow } from "./build.ts";
import { clinicOptedOut, clinicOwner, clinicStaff } from "./clinic.ts";
import { organizations } from "./organizations.ts";
import { PASSWORD, personaNamed, type PersonaName, personaNames } from "./personas.ts";
import { platformNoAccess, platformSecurityAdmin, platformViewer } from "./platform.ts";
import { portalClientAdmin, portalClientManager, portalClientStaff, portalPartner } from "./portal.ts";
import { seedColleagues } from "./seed-colleagues.ts";

const sessions: Record<PersonaName, SeededSessions> = {
  "clinic-owner": clinicOwner,
  "clinic-staff": clinicStaff,
  "clinic-opted-out": clinicOptedOut,
  "portal-client-admin": portalClientAdmin,
  "portal-client-manager": portalClientManager,
  "portal-client-staff": portalClientStaff,
  "portal-partner": portalPartner,
  "agency-admin": agencyAdmin,
  "agency-member": agencyMember,
  "agency-guest": agencyGuest,
  "platform-security-admin": platformSecurityAdmin,
  "platform-viewer": platformViewer,
  "platform-no-access": platformNoAccess,
};

/** All organizations and personas with their sessions, and no device yet, as of `epoch`. The same epoch gives the same rows. */
export function seedDefault(db: Db, epoch: number): void {
  for (const organization of Object.values(organizations)) db.put("organizations", organization);
  for (const name of personaNames) {
    const user = userRow(name);
    db.put("users", user);
    for (const [session, seeded] of Object.entries(sessions[name]))
      db.put("sessions", sessionRow(user, session, seeded, epoch));
  }
  seedColleagues(db, epoch);
}

/** A persona's user row. */
export function userRow(name: PersonaName): UserRow {
  const { userId, organization, special: _special, optedOut = false, ...shown } = personaNamed(name);
  const organizationId = organizations[organization].id;
  const visibility = optedOut ? "opted_out" : "visible";
  return {
    id: userId,
    persona: name,
    organizationId,
    password: PASSWORD,
    login: shown.email,
    visibility,
    kind: "person",
    protected: false,
    ...shown,
  };
}
