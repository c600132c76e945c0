import type { AuditEntry } from "#src/api/audit-schemas.ts";

/** An entry of the audit log as the server sends it: an administrator has ended one session of a member. */
export function anAuditEntry(different: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: "aud_1",
    at: "2026-11-20T09:30:00Z",
    action: "session_terminated",
    outcome: "done",
    actor: {
      userId: "usr_lucia",
      name: "Lucía Ortega",
      email: "lucia.ortega@northwind.example",
      sessionId: "ses_lucia",
    },
    client: { kind: "browser", name: "Firefox", version: "151", os: "Windows", osVersion: "11", model: null },
    ip: { address: "203.0.113.84", scope: "public" },
    location: { city: "Valencia", countryCode: "ES", latitude: 39.5, longitude: -0.4, radiusKm: 20 },
    requestId: "req_5k1t0n8c",
    reason: "Laptop was stolen",
    cause: "admin",
    refusal: null,
    target: {
      kind: "session",
      id: "ses_pau",
      name: null,
      client: {
        kind: "browser",
        name: "Chrome",
        version: "154",
        os: "Linux",
        osVersion: null,
        model: null,
      },
    },
    member: { id: "usr_pau", name: "Pau Soler", email: "pau.soler@northwind.example" },
    count: 1,
    childCount: 0,
    terminationId: null,
    policy: null,
    ...different,
  };
}
