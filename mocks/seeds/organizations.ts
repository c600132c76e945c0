import type { OrganizationRow, PolicyRow, TimeoutRow } from "#mocks/rows.ts";

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
  rememberMe: null,
  version: 1,
  lastChange: null,
  past: [],
} satisfies Partial<PolicyRow>;

const steps = { minute: minutes(1), hour: hours(1), day: days(1) };

/** Any number of units from `min` to `max`. */
function within(
  value: number,
  range: { unit: keyof typeof steps; min: number; max: number },
): TimeoutRow & { value: number } {
  return {
    value,
    reason: null,
    allowed: { kind: "range", ...range, step: steps[range.unit], default: value },
  };
}

function oneOf<T extends number | null>(value: T, options: (number | null)[]): TimeoutRow & { value: T } {
  return { value, reason: null, allowed: { kind: "choice", options, default: value } };
}

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
      idleTimeout: within(minutes(30), { unit: "minute", min: minutes(5), max: minutes(240) }),
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
      idleTimeout: within(days(14), { unit: "day", min: days(1), max: days(30) }),
      rememberMe: {
        allowed: true,
        timeout: within(days(14), { unit: "day", min: days(1), max: days(30) }),
      },
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
      idleTimeout: oneOf(days(7), [days(1), days(7), days(30), null]),
      rememberMe: {
        allowed: true,
        timeout: within(days(30), { unit: "day", min: days(1), max: days(90) }),
      },
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
      idleTimeout: oneOf(days(30), [hours(1), hours(12), days(1), days(7), days(30)]),
      rememberMe: {
        allowed: true,
        timeout: {
          ...oneOf(days(90), [days(30), days(90), null]),
          value: null,
          reason: "Ward terminals stay signed in between shifts, behind the badge reader.",
        },
      },
      absoluteTimeout: null,
      deviceTrust: { duration: null },
      passwordMinLength: 8,
      stepUpWithin: minutes(10),
    },
  },
} satisfies Record<string, OrganizationRow>;

export type OrganizationName = keyof typeof organizations;

/** The same rules, by which no session ends by itself. */
export function endless(policy: PolicyRow): PolicyRow {
  const never = oneOf(null, [days(30), null]);
  const { rememberMe } = policy;
  return {
    ...policy,
    idleTimeout: never,
    rememberMe: rememberMe && { ...rememberMe, timeout: never },
    absoluteTimeout: null,
    past: [],
  };
}
