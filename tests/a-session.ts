import type { Session } from "#src/api/schemas.ts";

/** A session as the server sends it, for tests of parts; all is known, and as ordinary as can be. */
export function aSession(different: Partial<Session> = {}): Session {
  return {
    id: "ses_1",
    userId: "usr_ana",
    deviceId: "dev_1",
    status: "active",
    current: false,
    client: {
      kind: "browser",
      name: "Chrome",
      version: "156",
      os: "macOS",
      osVersion: "15.1",
      model: null,
    },
    ip: { address: "192.0.2.10", scope: "public" },
    location: { city: "Madrid", countryCode: "ES", latitude: 40.4, longitude: -3.7, radiusKm: 20 },
    isp: null,
    signInMethod: "password",
    secondFactor: "none",
    remembered: false,
    createdAt: "2026-11-01T09:00:00Z",
    lastActiveAt: "2026-11-17T12:00:00Z",
    expiresAt: null,
    effectiveBy: null,
    end: null,
    verdict: null,
    signals: [],
    ...different,
  };
}
