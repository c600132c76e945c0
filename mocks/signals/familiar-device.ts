import { timestamp } from "#mocks/timestamp.ts";

import { daysBetween, type Sign } from "./view.ts";

const FAMILIAR_DAYS = 30;

/** A device that was known before this sign-in, and for long enough that it is not a stranger's second session. */
export const familiarDevice: Sign = ({ session, account, now }) => {
  const since = session.deviceId === null ? null : account.deviceSince(session.deviceId);
  if (since === null || since >= session.createdAt || daysBetween(since, now) < FAMILIAR_DAYS) return null;
  return { code: "familiar_device", level: "reassuring", since: timestamp(since) };
};
