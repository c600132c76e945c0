import { useEffect } from "react";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useActivity } from "#src/api/activity.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useDevicesList } from "#src/api/devices.ts";
import type { Session } from "#src/api/schemas.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import { useSessionsList } from "#src/api/sessions.ts";
import { ACCOUNT_CHANGES } from "#src/domain/activity/account-changes.ts";
import { parseTime } from "#src/lib/time.ts";

/** All that the path and its receipt go by: what the server says, and nothing that this browser remembers. */
export function useEvidence(session: SessionDetails) {
  const since = session.verdict?.value === "not_me" ? session.verdict.at : null;
  const signedIn = useSessionsList("signed-in");
  const ended = useSessionsList("ended");
  const devices = useDevicesList();
  const account = useActivity({
    actions: [...ACCOUNT_CHANGES, "device_untrusted"],
    since: session.createdAt,
  });
  const related = session.related.filter((one) => one.session.status === "active");
  const relatedEnding = session.related.filter((one) => one.session.status === "ending").length;
  const endedSince = since === null ? [] : (ended.data?.sessions ?? []).filter(endedByHandSince(since));
  const events = (account.data?.events ?? []).filter(wasDone);
  const passwordChange = changedByThePerson(session, events);
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
    /** How many more of them are on their way to their end. */
    relatedEnding,
    /** Others that the person has ended from the panel, or by a new password, since then. */
    endedSince: endedSince.filter(({ id }) => id !== session.id),
    signedIn,
    devices,
    /** Devices that the session or what belongs to it came from, with trust. */
    trusted: involved.filter(({ trust }) => trust !== null),
    /** Whether each of one's devices could be read: only then nobody else is trusted. */
    allDevicesRead: devices.isSuccess && !devices.hasNextPage && devices.data.unreadable === 0,
    /** Whether trust was taken from a device since then. */
    untrusted: events.some(({ action, at }) => action === "device_untrusted" && isSince(at, since)),
    account,
    /** What was changed in how one gets in since that sign-in, but for the new password because of it. */
    accountChanges: events.filter(
      (event) => event !== passwordChange && ACCOUNT_CHANGES.includes(event.action),
    ),
    passwordChangedAt: passwordChange?.at ?? null,
    /** The session in which the person changed it, which ended by that. */
    formerId: passwordChange?.sessionId ?? null,
  };
}

export type Evidence = ReturnType<typeof useEvidence>;

/**
 * When the person changed the password because of the session: after saying that it is not theirs, or so that it
 * ended by it. An earlier change it has survived.
 */
function changedByThePerson({ id, verdict, end }: Session, events: ActivityEvent[]): ActivityEvent | null {
  const change = events.find(({ action, sessionId }) => action === "password_changed" && sessionId !== id);
  if (!change) return null;
  const later = verdict?.value === "not_me" && isSince(change.at, verdict.at);
  return later || end?.cause === "password_changed" ? change : null;
}

// A new password holds, even where not each session could be ended by it.
function wasDone({ action, outcome }: ActivityEvent): boolean {
  return outcome === "done" || (action === "password_changed" && ["partial", "accepted"].includes(outcome));
}

function isSince(at: string, since: string | null): boolean {
  return since !== null && (parseTime(at) ?? 0) >= (parseTime(since) ?? Infinity);
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
