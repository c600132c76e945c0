import type { Db } from "#mocks/db.ts";
import { createRandom, hash, idFor } from "#mocks/ids.ts";
import type { UserRow } from "#mocks/rows.ts";

import { colleagues } from "./colleagues/all.ts";
import type { Colleague } from "./colleagues/colleague.ts";
import { type Habits, type House, makeDevices, makeSessions, type Making } from "./habits.ts";
import { type OrganizationName, organizations } from "./organizations.ts";
import { PASSWORD } from "./personas.ts";
import { at, masked } from "./places.ts";
import { policyChanges } from "./policy-changes.ts";

// Who ends somebody else's session; of the portal nobody does.
const admins: Record<OrganizationName, string | null> = {
  agency: "Lucía Ortega",
  clinic: "Dr Niamh Walsh",
  portal: null,
  platform: "Priya Raman",
};

/** The members of each organization that are no personas, with sessions and devices. */
export function seedColleagues(db: Db, epoch: number): void {
  for (const [organization, people] of Object.entries(colleagues) as [OrganizationName, Colleague[]][])
    for (const one of people) {
      const name = slug(one.name);
      const user = colleagueRow(organization, name, one);
      db.put("users", user);
      seedOne(db, user, one, organization, epoch);
    }
}

/** The user id of a seeded member who is no persona: `seededMember("Lucía Ortega")`. */
export function seededMember(name: string): string {
  return `usr_${slug(name)}`;
}

function slug(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[^A-Za-zŁ ]/g, "")
    .replaceAll("Ł", "l")
    .replaceAll(" ", "_")
    .toLowerCase();
}

function colleagueRow(organization: OrganizationName, name: string, one: Colleague): UserRow {
  const { policy, id } = organizations[organization];
  return {
    id: seededMember(one.name),
    persona: `${organization}/${name}`,
    organizationId: id,
    name: one.name,
    email: one.email,
    login: one.email,
    role: one.role,
    password: PASSWORD,
    permissions: one.permissions,
    secondFactors: one.secondFactors,
    home: policy.masksAddresses ? masked("203.0.113.x") : at(one.city, `203.0.113.${numberOf(name)}`),
    visibility: one.optedOut ? "opted_out" : "visible",
    kind: one.kind,
    protected: one.protected,
  };
}

function numberOf(name: string): number {
  return 1 + (hash(name) % 254);
}

function methodOf(organization: OrganizationName, { kind }: Colleague): Habits["method"] {
  if (kind === "service_account") return "unknown";
  return organization === "platform" ? "sso" : "password";
}

/** What holds in one of the organizations. */
export function houseOf(organization: OrganizationName): House {
  const { idleTimeout, masksAddresses, deviceTrust, rememberMe } = organizations[organization].policy;
  return {
    idle: idleTimeout.value,
    masks: masksAddresses,
    busy: organization === "clinic",
    trusts: deviceTrust !== null,
    admin: admins[organization],
    remembers: rememberMe !== null,
    cutOff: cutOffIn(organization),
  };
}

function cutOffIn(organization: OrganizationName): House["cutOff"] {
  const { ago = 0, cutsOff } = policyChanges[organization] ?? {};
  return cutsOff ? { ...cutsOff, idle: ago + cutsOff.idle } : null;
}

function seedOne(db: Db, user: UserRow, one: Colleague, organization: OrganizationName, epoch: number): void {
  const making: Making = {
    user,
    epoch,
    random: createRandom(hash(user.persona) % 4_294_967_296),
    habits: {
      number: numberOf(user.persona),
      method: methodOf(organization, one),
      factor: one.secondFactors[0] ?? "none",
    },
    house: houseOf(organization),
    idOf: (kind, number) => idFor(kind, `${user.persona}/${number}`),
  };
  const rows = makeSessions(one.sessions, making);
  for (const row of rows) db.put("sessions", row);
  for (const row of makeDevices(rows, making)) db.put("devices", row);
}
