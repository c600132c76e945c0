import type { SecondFactorKind } from "#mocks/contract.ts";

import type { OrganizationName } from "./organizations.ts";
import { administration, view, wholeOrganization } from "./permissions.ts";
import { cities } from "./places.ts";

/** Somebody who is no persona: they are there to be seen. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly city: (typeof cities)[keyof typeof cities];
  readonly sessions: number;
  readonly secondFactors: readonly SecondFactorKind[];
  readonly permissions: readonly string[];
  readonly kind: "person" | "service_account";
  readonly protected: boolean;
  readonly optedOut: boolean;
}

type Told = Pick<Colleague, "name" | "email" | "role" | "city" | "sessions"> & Partial<Colleague>;

function one(told: Told): Colleague {
  const usual = {
    secondFactors: [],
    permissions: [view],
    kind: "person",
    protected: false,
    optedOut: false,
  } as const;
  return { ...usual, ...told };
}

function program(name: string, email: string, sessions: number, isProtected = true): Colleague {
  const traits = { kind: "service_account", protected: isProtected, permissions: [] } as const;
  return one({ name, email, role: "Service account", city: cities.amsterdam, sessions, ...traits });
}

const app = { secondFactors: ["authenticator_app"] } as const;
const keys = { secondFactors: ["security_key", "authenticator_app"] } as const;
const guest = { permissions: [] } as const;
const all = [view, ...administration, ...wholeOrganization];

export const colleagues: Record<OrganizationName, readonly Colleague[]> = {
  agency: [
    one({
      name: "Lucía Ortega",
      email: "lucia.ortega@northwind.example",
      role: "IT administrator",
      city: cities.madrid,
      sessions: 5,
      permissions: all,
      ...keys,
    }),
    one({
      name: "Carmen Vidal",
      email: "carmen.vidal@northwind.example",
      role: "Managing director",
      city: cities.madrid,
      sessions: 4,
      ...app,
    }),
    one({
      name: "Javier Molina",
      email: "javier.molina@northwind.example",
      role: "Account manager",
      city: cities.barcelona,
      sessions: 6,
    }),
    one({
      name: "Núria Ferrer",
      email: "nuria.ferrer@northwind.example",
      role: "Designer",
      city: cities.barcelona,
      sessions: 3,
      ...app,
    }),
    one({
      name: "Pau Soler",
      email: "pau.soler@northwind.example",
      role: "Developer",
      city: cities.barcelona,
      sessions: 8,
      ...keys,
    }),
    one({
      name: "Inês Carvalho",
      email: "ines.carvalho@northwind.example",
      role: "Analyst",
      city: cities.lisbon,
      sessions: 3,
    }),
    one({
      name: "Thomas Becker",
      email: "thomas.becker@northwind.example",
      role: "Consultant",
      city: cities.berlin,
      sessions: 4,
      secondFactors: ["text_message"],
    }),
    one({
      name: "Elena Petrova",
      email: "elena.petrova@northwind.example",
      role: "Analyst",
      city: cities.madrid,
      sessions: 3,
      optedOut: true,
    }),
    one({
      name: "Amélie Laurent",
      email: "amelie@atelier-laurent.example",
      role: "Guest",
      city: cities.paris,
      sessions: 1,
      ...guest,
    }),
    one({
      name: "Hugo Berg",
      email: "hugo@brightside.example",
      role: "Guest",
      city: cities.stockholm,
      sessions: 0,
      ...guest,
    }),
    program("Reporting service", "reporting@northwind.example", 3),
  ],
  clinic: [
    one({
      name: "Dr Aoife Brennan",
      email: "aoife.brennan@harbourstreet.example",
      role: "Dentist",
      city: cities.cork,
      sessions: 2,
      ...app,
    }),
    one({
      name: "Síle Murphy",
      email: "sile.murphy@harbourstreet.example",
      role: "Practice manager",
      city: cities.cork,
      sessions: 3,
      secondFactors: ["text_message"],
    }),
    one({
      name: "Kasia Nowak",
      email: "kasia.nowak@harbourstreet.example",
      role: "Dental nurse",
      city: cities.cork,
      sessions: 1,
    }),
  ],
  portal: [
    one({
      name: "Peter Calder",
      email: "peter@calder.example",
      role: "Client staff",
      city: cities.dublin,
      sessions: 2,
    }),
    one({
      name: "Maureen Shaw",
      email: "maureen@calder.example",
      role: "Client staff",
      city: cities.dublin,
      sessions: 1,
    }),
    one({
      name: "Adaeze Obi",
      email: "adaeze@calder.example",
      role: "Client manager",
      city: cities.london,
      sessions: 3,
      ...app,
    }),
  ],
  platform: [
    one({
      name: "Marcus Hill",
      email: "marcus.hill@meridian.example",
      role: "Security engineer",
      city: cities.seattle,
      sessions: 7,
      permissions: all,
      ...keys,
    }),
    one({
      name: "Aiko Tanaka",
      email: "aiko.tanaka@meridian.example",
      role: "Site reliability engineer",
      city: cities.tokyo,
      sessions: 9,
      ...keys,
    }),
    one({
      name: "Rahul Mehta",
      email: "rahul.mehta@meridian.example",
      role: "Engineer",
      city: cities.singapore,
      sessions: 6,
      ...app,
    }),
    one({
      name: "Grace Thompson",
      email: "grace.thompson@meridian.example",
      role: "Product manager",
      city: cities.newYork,
      sessions: 4,
      ...app,
    }),
    one({
      name: "Liam O’Connor",
      email: "liam.oconnor@meridian.example",
      role: "Engineer",
      city: cities.dublin,
      sessions: 5,
      ...app,
    }),
    one({
      name: "Björn Söderberg",
      email: "bjorn.soderberg@meridian.example",
      role: "Data engineer",
      city: cities.stockholm,
      sessions: 5,
      ...app,
    }),
    one({
      name: "Chloé Dubois",
      email: "chloe.dubois@meridian.example",
      role: "Designer",
      city: cities.paris,
      sessions: 3,
    }),
    one({
      name: "Łukasz Wiśniewski",
      email: "lukasz.wisniewski@meridian.example",
      role: "Engineer",
      city: cities.warsaw,
      sessions: 4,
      ...app,
    }),
    one({
      name: "Beatriz Almeida",
      email: "beatriz.almeida@meridian.example",
      role: "Support",
      city: cities.saoPaulo,
      sessions: 4,
      secondFactors: ["text_message"],
    }),
    one({
      name: "Noah Fischer",
      email: "noah.fischer@meridian.example",
      role: "Support",
      city: cities.berlin,
      sessions: 3,
    }),
    one({
      name: "Dr Hannah Weiss",
      email: "hannah.weiss@meridian.example",
      role: "Clinical adviser",
      city: cities.berlin,
      sessions: 2,
      ...app,
    }),
    one({
      name: "Samuel Adeyemi",
      email: "samuel.adeyemi@meridian.example",
      role: "Engineer",
      city: cities.london,
      sessions: 5,
      ...app,
    }),
    one({
      name: "Olivia Martin",
      email: "olivia.martin@meridian.example",
      role: "People",
      city: cities.toronto,
      sessions: 2,
    }),
    one({
      name: "Mei Ling Chen",
      email: "meiling.chen@meridian.example",
      role: "Compliance",
      city: cities.singapore,
      sessions: 2,
      ...keys,
    }),
    one({
      name: "Diego Hernández",
      email: "diego.hernandez@meridian.example",
      role: "Support",
      city: cities.mexicoCity,
      sessions: 4,
    }),
    one({
      name: "Ruby Clarke",
      email: "ruby.clarke@meridian.example",
      role: "Contractor",
      city: cities.melbourne,
      sessions: 1,
    }),
    one({
      name: "Anders Vik",
      email: "anders.vik@meridian.example",
      role: "Contractor",
      city: cities.amsterdam,
      sessions: 0,
      secondFactors: ["unknown"],
    }),
    program("Deploy pipeline", "deploy@svc.meridian.example", 6),
    program("Nightly export", "export@svc.meridian.example", 2),
    program("Uptime probe", "probe@svc.meridian.example", 4),
    program("Chat assistant", "assistant@svc.meridian.example", 2, false),
  ],
};
