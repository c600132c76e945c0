import { useEffect } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useActivity } from "#src/api/activity.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useDevicesList } from "#src/api/devices.ts";
import type { Session } from "#src/api/schemas.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import { useSessionsList } from "#src/api/sessions.ts";
import { parseTime } from "#src/lib/time.ts";

/** All that the path and its receipt go by: what the server says, and nothing that this browser remembers. */
export function useEvidence(session: SessionDetails) {
  const since = session.verdict?.value === "not_me" ? session.verdict.at : null;
  const signedIn = useSessionsList("signed-in");
  const ended = useSessionsList("ended");
  const devices = useDevicesList();
  const passwords = useActivity({ actions: ["password_changed"], since: session.createdAt });
  const related = session.related.filter((one) => one.session.status === "active");
  const endedSince = since === null ? [] : (ended.data?.sessions ?? []).filter(endedByHandSince(since));
  const involved = involvedDevices(session, endedSince, devices.data?.devices ?? []);

  // A device that is involved may be on a page that nobody has read yet.
  const wanted = devices.hasNextPage && !devices.isFetching && !devices.isError;
  const { fetchNextPage } = devices;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);

  return {
    /** When it was noted that the session is not the person's; null before. */
    since,
    related,
    /** Others that the person has ended from the panel, or by a new password, since then. */
    endedSince: endedSince.filter(({ id }) => id !== session.id),
    signedIn,
    devices,
    /** Devices that the session or what belongs to it came from, with trust. */
    trusted: involved.filter(({ trust }) => trust !== null),
    passwords,
    passwordChangedAt: changedByThePerson(session, passwords.data?.events ?? []),
  };
}

export type Evidence = ReturnType<typeof useEvidence>;

/**
 * When the person changed the password because of the session: after saying that it is not theirs, or so that it
 * ended by it. An earlier change it has survived.
 */
function changedByThePerson({ id, verdict, end }: Session, events: ActivityEvent[]): string | null {
  const change = events.find(({ outcome, sessionId }) => outcome === "done" && sessionId !== id);
  if (!change) return null;
  const since = verdict?.value === "not_me" ? parseTime(verdict.at) : null;
  const later = since !== null && (parseTime(change.at) ?? 0) >= since;
  return later || end?.cause === "password_changed" ? change.at : null;
}

/** Whether the path was gone to its end: the password was changed after the session was said not to be one's own. */
export function isThrough({
  since,
  passwordChangedAt,
}: Pick<Evidence, "since" | "passwordChangedAt">): boolean {
  const [from, changed] = [parseTime(since), parseTime(passwordChangedAt)];
  return from !== null && changed !== null && changed >= from;
}

function endedByHandSince(since: string) {
  const from = parseTime(since) ?? Infinity;
  return ({ end }: Session) =>
    end !== null &&
    (end.cause === "signed_out_elsewhere" || end.cause === "password_changed") &&
    (parseTime(end.at) ?? 0) >= from;
}

function involvedDevices(session: SessionDetails, endedSince: Session[], devices: Device[]): Device[] {
  const byHand = endedSince.filter(({ end }) => end?.cause === "signed_out_elsewhere");
  const sessions = [session, ...session.related.map((one) => one.session), ...byHand];
  const ids = new Set(sessions.map(({ deviceId }) => deviceId));
  return devices.filter(({ id }) => ids.has(id));
}
