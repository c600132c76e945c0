import type { SecondFactorKind } from "#mocks/contract.ts";
import type { Place } from "#mocks/rows.ts";

import type { OrganizationName } from "./organizations.ts";
import { administration, revokeTrust, view, wholeOrganization } from "./permissions.ts";
import { at, cities, masked } from "./places.ts";

export interface Persona {
  organization: OrganizationName;
  userId: string;
  name: string;
  email: string;
  role: string;
  permissions: readonly string[];
  secondFactors: readonly SecondFactorKind[];
  home: Place;
  /** Declined that administrators see their sessions. */
  optedOut?: true;
  /** What is special about this persona, for the list on the sign-in page and for the docs. */
  special: string;
}

/** Everybody's. The mock is no secret. */
export const PASSWORD = "correct horse battery staple";

/** All personas, by the name that `?as=` takes. */
export const personas = {
  "clinic-owner": {
    organization: "clinic",
    userId: "usr_niamh",
    name: "Dr Niamh Walsh",
    email: "niamh.walsh@harbourstreet.example",
    role: "Owner",
    permissions: [view, revokeTrust, ...administration],
    secondFactors: ["text_message"],
    home: at(cities.cork, "198.51.100.24"),
    special: "Idle timeout of 30 minutes. Sees the staff's sessions.",
  },
  "clinic-staff": {
    organization: "clinic",
    userId: "usr_oisin",
    name: "Oisín Byrne",
    email: "oisin.byrne@harbourstreet.example",
    role: "Receptionist",
    permissions: [view, revokeTrust],
    secondFactors: [],
    home: at(cities.cork, "198.51.100.24"),
    special: "Each tab at the front desk is a session of its own.",
  },
  "clinic-opted-out": {
    organization: "clinic",
    userId: "usr_farah",
    name: "Farah Haddad",
    email: "farah.haddad@harbourstreet.example",
    role: "Hygienist",
    permissions: [view, revokeTrust],
    secondFactors: [],
    home: at(cities.cork, "198.51.100.24"),
    optedOut: true,
    special: "Declined that the owner inspects her sessions.",
  },
  "portal-client-admin": {
    organization: "portal",
    userId: "usr_imogen",
    name: "Imogen Calder",
    email: "imogen@calder.example",
    role: "Client administrator",
    permissions: [view, revokeTrust],
    secondFactors: ["text_message"],
    home: masked("203.0.113.x"),
    special: "The current session can't be ended in the list. Ending another takes two minutes.",
  },
  "portal-client-manager": {
    organization: "portal",
    userId: "usr_tomasz",
    name: "Tomasz Zieliński",
    email: "tomasz@calder.example",
    role: "Client manager",
    permissions: [view, revokeTrust],
    secondFactors: ["authenticator_app"],
    home: masked("203.0.113.x"),
    special: "Own sessions only; places and addresses are withheld.",
  },
  "portal-client-staff": {
    organization: "portal",
    userId: "usr_grace",
    name: "Grace Okafor",
    email: "grace@calder.example",
    role: "Client staff",
    permissions: [view, revokeTrust],
    secondFactors: [],
    home: masked("203.0.113.x"),
    special: "Nothing but one's own sessions; no other is active.",
  },
  "portal-partner": {
    organization: "portal",
    userId: "usr_lewis",
    name: "Lewis Fenwick",
    email: "lewis@fenwick.example",
    role: "Partner",
    permissions: [],
    secondFactors: [],
    home: masked("192.0.2.x"),
    special: "Partners have no such section.",
  },
  "agency-admin": {
    organization: "agency",
    userId: "usr_ana",
    name: "Ana García",
    email: "ana.garcia@northwind.example",
    role: "Administrator",
    permissions: [view, revokeTrust, ...administration, ...wholeOrganization],
    secondFactors: ["authenticator_app"],
    home: at(cities.madrid, "198.51.100.7"),
    special: "The default. Sessions of every kind, one from an unexpected country.",
  },
  "agency-member": {
    organization: "agency",
    userId: "usr_mateo",
    name: "Mateo Ruiz",
    email: "mateo.ruiz@northwind.example",
    role: "Analyst",
    permissions: [view, revokeTrust],
    secondFactors: [],
    home: at(cities.barcelona, "203.0.113.88"),
    special: "Own sessions, no administration.",
  },
  "agency-guest": {
    organization: "agency",
    userId: "usr_sofie",
    name: "Sofie Lindqvist",
    email: "sofie@brightside.example",
    role: "Guest",
    permissions: [],
    secondFactors: [],
    home: at(cities.stockholm, "192.0.2.140"),
    special: "The administrator has restricted viewing sessions.",
  },
  "platform-security-admin": {
    organization: "platform",
    userId: "usr_priya",
    name: "Priya Raman",
    email: "priya.raman@meridian.example",
    role: "Security administrator",
    permissions: [view, revokeTrust, ...administration, ...wholeOrganization],
    secondFactors: ["security_key", "authenticator_app"],
    home: at(cities.seattle, "2001:db8:40:12::9f"),
    special: "Every permission. A session that is five months old.",
  },
  "platform-viewer": {
    organization: "platform",
    userId: "usr_jonas",
    name: "Jonas Keller",
    email: "jonas.keller@meridian.example",
    role: "Auditor",
    permissions: [view],
    secondFactors: ["authenticator_app"],
    home: at(cities.toronto, "198.51.100.201"),
    special: "May look, and may revoke no device's trust.",
  },
  "platform-no-access": {
    organization: "platform",
    userId: "usr_dana",
    name: "Dana Whitfield",
    email: "dana.whitfield@meridian.example",
    role: "Contractor",
    permissions: [],
    secondFactors: ["unknown"],
    home: at(cities.newYork, "192.0.2.77"),
    special: "Lacks the permission for the panel.",
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;

export function isPersona(name: string): name is PersonaName {
  return Object.hasOwn(personas, name);
}

export const personaNames = Object.keys(personas).filter(isPersona);

/** What everybody knows of a persona. */
export function personaNamed(name: PersonaName): Persona {
  return personas[name];
}
