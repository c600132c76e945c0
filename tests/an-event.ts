import type { ActivityEvent } from "#src/api/activity-schemas.ts";

/** An event as the server sends it, for tests of parts: one's own ordinary sign-in. */
export function anEvent(different: Partial<ActivityEvent> = {}): ActivityEvent {
  return {
    id: "act_1",
    at: "2026-11-20T09:30:00Z",
    action: "signed_in",
    outcome: "done",
    actor: null,
    sessionId: "ses_2",
    client: { kind: "browser", name: "Chrome", version: "156", os: "macOS", osVersion: "15.1", model: null },
    ip: { address: "192.0.2.10", scope: "public" },
    location: { city: "Madrid", countryCode: "ES", latitude: 40.4, longitude: -3.7, radiusKm: 20 },
    target: null,
    count: null,
    cause: null,
    reason: null,
    ...different,
  };
}

/** The session of somebody unknown, as what an event was done to. */
export const londonSession: NonNullable<ActivityEvent["target"]> = {
  kind: "session",
  id: "ses_london",
  name: null,
  client: {
    kind: "browser",
    name: "Chrome",
    version: "154",
    os: "Windows",
    osVersion: null,
    model: null,
  },
  location: { city: "London", countryCode: "GB", latitude: 51.5, longitude: -0.1, radiusKm: 20 },
  verdict: null,
};
