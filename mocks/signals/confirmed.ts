import { timestamp } from "#mocks/timestamp.ts";

import type { Sign, View } from "./view.ts";

/** The person has said "this was me", of this session or of its device and country. */
export const confirmed: Sign = (view) => {
  const since = confirmedSince(view);
  return since === null ? null : { code: "confirmed", level: "reassuring", since: timestamp(since) };
};

/** Whether the person knows this device in this country, so that neither is news any more. */
export function isKnownToPerson(view: View): boolean {
  return confirmedSince(view) !== null;
}

function confirmedSince({ session, account, now }: View): number | null {
  const { verdict, deviceId, location } = session;
  if (verdict?.value === "not_me") return null;
  if (verdict) return verdict.at;
  const since = deviceId === null ? null : account.confirmedSince(deviceId, location?.countryCode ?? null);
  return since !== null && since <= now ? since : null;
}
