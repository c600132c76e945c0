import type { OrganizationRow } from "#mocks/rows.ts";

import { days, hours, minutes } from "./build.ts";

const usual = {
  terminateCurrent: true,
  endingDelay: 0,
  masksAddresses: false,
  passwordMinLength: 15,
  operatingCountries: null,
  stepUpWithin: null,
  optOut: false,
  terminateOptedOut: true,
};

/** Four organizations, as unlike each other as the systems that the panel must serve. */
export const organizations = {
  // Seeds 000 and 001: minutes of inactivity, a working day at most.
  clinic: {
    id: "org_clinic",
    name: "Harbour Street Dental",
    support: { name: "Practice support", email: "support@harbourstreet.example" },
    partner: null,
    policy: {
      ...usual,
      idleTimeout: minutes(30),
      rememberedIdleTimeout: minutes(30),
      absoluteTimeout: hours(12),
      deviceTrust: { duration: days(7) },
      operatingCountries: ["IE", "GB"],
      optOut: true,
    },
  },
  // Seed 002: the list never ends the current session, ending takes effect late, places are withheld.
  portal: {
    id: "org_portal",
    name: "Calder & Sons",
    support: { name: "Switchboard customer care", email: "care@switchboard.example" },
    partner: { name: "Fenwick Telephony", email: "partners@fenwick.example" },
    policy: {
      ...usual,
      terminateCurrent: false,
      endingDelay: 120,
      masksAddresses: true,
      idleTimeout: days(14),
      rememberedIdleTimeout: days(14),
      absoluteTimeout: days(90),
      deviceTrust: null,
    },
  },
  // Seed 003: seven days, thirty for remembered sessions.
  agency: {
    id: "org_agency",
    name: "Northwind Agency",
    support: { name: "IT help desk", email: "help@northwind.example" },
    partner: null,
    policy: {
      ...usual,
      idleTimeout: days(7),
      rememberedIdleTimeout: days(30),
      absoluteTimeout: null,
      deviceTrust: { duration: days(30) },
      optOut: true,
      terminateOptedOut: false,
      stepUpWithin: minutes(10),
    },
  },
  // Seed 004: permission by permission.
  platform: {
    id: "org_platform",
    name: "Meridian Health Platform",
    support: { name: "Security operations", email: "secops@meridian.example" },
    partner: null,
    policy: {
      ...usual,
      idleTimeout: days(30),
      rememberedIdleTimeout: null,
      absoluteTimeout: null,
      deviceTrust: { duration: null },
      passwordMinLength: 8,
      stepUpWithin: minutes(10),
    },
  },
} satisfies Record<string, OrganizationRow>;

export type OrganizationName = keyof typeof organizations;
