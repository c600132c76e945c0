import type { Session } from "#src/api/schemas.ts";

/** A line of the list: a session, or the heading over several sessions of one device. */
export type ListLine =
  | { kind: "device"; deviceId: string; sessions: Session[] }
  | { kind: "session"; session: Session; grouped: boolean };

/**
 * The list as the server orders it, with a heading before each run of sessions that share a device. Devices are
 * told by their id, never by their name: two of one name stay two. One session is enough for a heading if it
 * shares the device of the current session, which stands elsewhere.
 */
export function groupByDevice(sessions: readonly Session[], currentDeviceId: string | null): ListLine[] {
  const lines: ListLine[] = [];
  for (const run of runsByDevice(sessions)) {
    const deviceId = run[0]?.deviceId;
    const grouped = Boolean(deviceId) && (run.length > 1 || deviceId === currentDeviceId);
    if (grouped && deviceId) lines.push({ kind: "device", deviceId, sessions: run });
    for (const session of run) lines.push({ kind: "session", session, grouped });
  }
  return lines;
}

/** What stays the same about a line while others come and go around it. A device can have two runs, and headings. */
export function lineKey(line: ListLine): string {
  return line.kind === "device" ? `device ${line.sessions[0]?.id}` : line.session.id;
}

function runsByDevice(sessions: readonly Session[]): Session[][] {
  const runs: Session[][] = [];
  for (const session of sessions) {
    const run = runs.at(-1);
    if (run && session.deviceId !== null && run[0]?.deviceId === session.deviceId) run.push(session);
    else runs.push([session]);
  }
  return runs;
}
