import { isKnownToPerson } from "./confirmed.ts";
import { daysBetween, isFirstOfAll, type Sign } from "./view.ts";

const NEW_DAYS = 30;

/** The first session of a device that the account had not seen before, as long as that is news. */
export const unknownDevice: Sign = (view) => {
  const { session, account, now } = view;
  const { deviceId, createdAt, id } = session;
  if (deviceId === null || isFirstOfAll(view) || isKnownToPerson(view)) return null;
  const isNew = (account.deviceSince(deviceId) ?? -Infinity) >= createdAt;
  if (!isNew || account.firstSessionOf(deviceId) !== id) return null;
  return daysBetween(createdAt, now) < NEW_DAYS ? { code: "unknown_device", level: "high" } : null;
};
