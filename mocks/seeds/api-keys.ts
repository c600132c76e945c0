import type { Db } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import type { ApiKeyCallerRow, ApiKeyRow } from "#mocks/rows-of-api-keys.ts";
import type { Place } from "#mocks/rows.ts";

import { days, hours, minutes } from "./build.ts";
import { organizations, type OrganizationName } from "./organizations.ts";
import { at, cities, inside } from "./places.ts";

interface SeededKey {
  name: string;
  prefix: string;
  permissions: string[];
  /** Seconds ago. */
  created: number;
  by: string | null;
  /** Seconds ago; what is to come is negative. */
  expires?: number;
  revoked?: number;
  callers: SeededCaller[];
}

interface SeededCaller {
  from: Place;
  client: string | null;
  daily: number;
  hours: [number, number];
  every: number;
  /** Seconds ago. */
  since: number;
  until?: number;
}

const read = ["Read campaigns", "Read reports"];
const dublin = at(cities.dublin, "198.51.100.201", "Liffey Cloud");
const frankfurt = at(cities.berlin, "2001:db8:9:4::1a", "Rhein Rechenzentrum");
const seattle = at(cities.seattle, "203.0.113.7", "Cascade Compute");

const keys: Partial<Record<OrganizationName, SeededKey[]>> = {
  agency: [
    {
      name: "Reporting sync",
      prefix: "nwa_live_7Qf2",
      permissions: read,
      created: days(210),
      by: "usr_ana",
      callers: [
        caller(dublin, "northwind-sync/3.2.0", { daily: 1100, hours: [5, 21], every: minutes(5) }),
        caller(frankfurt, "northwind-sync/3.1.4", { daily: 144, hours: [0, 24], every: minutes(10) }),
      ],
    },
    {
      name: "Nightly export",
      prefix: "nwa_live_m3Xd",
      permissions: ["Read reports", "Create exports"],
      created: days(96),
      by: "usr_ana",
      expires: -days(269),
      callers: [caller(dublin, "curl/8.16.0", { daily: 48, hours: [2, 3], every: minutes(1) })],
    },
    {
      name: "Billing connector",
      prefix: "nwa_live_t9Kb",
      permissions: ["Read invoices"],
      created: days(2),
      by: null,
      callers: [],
    },
    {
      name: "Landing pages (old)",
      prefix: "nwa_live_a1Zp",
      permissions: [...read, "Publish pages"],
      created: days(400),
      by: "usr_ana",
      revoked: days(12),
      callers: [
        caller(at(cities.lisbon, "192.0.2.77"), "axios/1.12.2", {
          daily: 310,
          hours: [7, 19],
          every: minutes(2),
          until: days(12),
        }),
      ],
    },
    {
      name: "Trial integration",
      prefix: "nwa_test_c0Wr",
      permissions: read,
      created: days(130),
      by: "usr_ana",
      expires: days(40),
      callers: [
        caller(inside("10.20.4.9"), null, { daily: 12, hours: [9, 17], every: hours(1), until: days(41) }),
      ],
    },
  ],
  platform: [
    {
      name: "Patient record gateway",
      prefix: "mhp_live_4Gv8",
      permissions: ["Read records", "Write records"],
      created: days(520),
      by: "usr_priya",
      callers: [
        caller(seattle, "meridian-gateway/7.0.2", { daily: 1190, hours: [0, 24], every: minutes(4) }),
        caller(at(cities.toronto, "198.51.100.64"), "meridian-gateway/6.9.8", {
          daily: 60,
          hours: [12, 24],
          every: minutes(30),
        }),
      ],
    },
    {
      name: "Appointment reminders",
      prefix: "mhp_live_y2Lc",
      permissions: ["Read appointments", "Send messages"],
      created: days(300),
      by: "usr_priya",
      expires: -days(65),
      callers: [caller(seattle, "reminders/2.5", { daily: 220, hours: [5, 6], every: minutes(3) })],
    },
    {
      name: "Disaster recovery drill",
      prefix: "mhp_live_q6Nn",
      permissions: ["Read records"],
      created: days(45),
      by: "usr_priya",
      callers: [],
    },
    {
      name: "Insurer exchange",
      prefix: "mhp_live_e5Hs",
      permissions: ["Read claims"],
      created: days(700),
      by: null,
      revoked: days(80),
      callers: [
        caller(seattle, "claims-exchange/1.4", {
          daily: 90,
          hours: [8, 20],
          every: minutes(20),
          until: days(80),
        }),
      ],
    },
    {
      name: "Research extract",
      prefix: "mhp_live_k8Ta",
      permissions: ["Read statistics"],
      created: days(380),
      by: "usr_priya",
      expires: days(15),
      callers: [
        caller(at(cities.newYork, "203.0.113.90"), "python-requests/2.32.5", {
          daily: 24,
          hours: [0, 24],
          every: hours(1),
          until: days(15),
        }),
      ],
    },
  ],
};

function caller(
  from: Place,
  client: string | null,
  usage: Pick<SeededCaller, "daily" | "hours" | "every"> & { until?: number },
): SeededCaller {
  return { from, client, since: days(90), ...usage };
}

/** The id of a seeded key, for tests: `seededKey("agency", "Nightly export")`. */
export function seededKey(organization: OrganizationName, name: string): string {
  return idFor("key", `${organization}/${name}`);
}

/** The keys of the organizations that have any, as of `epoch`. */
export function seedApiKeys(db: Db, epoch: number): void {
  for (const [organization, seeded] of Object.entries(keys) as [OrganizationName, SeededKey[]][])
    for (const one of seeded) db.put("apiKeys", keyRow(organization, one, epoch));
}

function keyRow(organization: OrganizationName, seeded: SeededKey, epoch: number): ApiKeyRow {
  const ago = (seconds: number) => epoch - seconds * 1000;
  const agoOrNull = (seconds: number | undefined) => (seconds === undefined ? null : ago(seconds));
  return {
    id: seededKey(organization, seeded.name),
    organizationId: organizations[organization].id,
    name: seeded.name,
    prefix: seeded.prefix,
    permissions: seeded.permissions,
    createdAt: ago(seeded.created),
    createdBy: seeded.by,
    expiresAt: agoOrNull(seeded.expires),
    revokedAt: agoOrNull(seeded.revoked),
    callers: seeded.callers.map(({ from, since, until, ...usage }): ApiKeyCallerRow => ({
      ...usage,
      ...from,
      since: ago(Math.min(since, seeded.created)),
      until: agoOrNull(until),
    })),
  };
}
