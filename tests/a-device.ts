import type { Device } from "#src/api/device-schemas.ts";

import { aSession } from "./a-session.ts";

/** A device as the server sends it, for tests of parts; all is known, and as ordinary as can be. */
export function aDevice(different: Partial<Device> = {}): Device {
  const { client, ip, location, createdAt, lastActiveAt } = aSession();
  return {
    id: "dev_1",
    version: "1",
    name: null,
    current: false,
    client,
    firstSeen: { at: createdAt, client, ip, location },
    lastSeen: { at: lastActiveAt ?? createdAt, client, ip, location },
    trust: null,
    sessions: [],
    sessionCount: 0,
    ...different,
  };
}
