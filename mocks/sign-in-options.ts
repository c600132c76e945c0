import type { SignInOptions } from "./contract.ts";
import type { Db } from "./db.ts";
import type { DeviceRow } from "./rows.ts";

/** What the sign-in page may offer in a browser, by who used it last; nothing in one that nobody has. */
export function signInOptions(db: Db, deviceToken: string | null): SignInOptions {
  const user = db.users.get(lastUsed(db, deviceToken)?.userId ?? "");
  const policy = user && db.organizations.get(user.organizationId)?.policy;
  if (!policy) return { rememberMe: null, deviceTrust: null };
  const { rememberMe, deviceTrust } = policy;
  return {
    rememberMe: rememberMe?.allowed ? { duration: rememberMe.timeout.value } : null,
    deviceTrust,
  };
}

function lastUsed(db: Db, token: string | null): DeviceRow | null {
  let last: DeviceRow | null = null;
  if (token === null) return last;
  for (const device of db.devices.values())
    if (device.token === token && (last === null || device.lastSeen.at >= last.lastSeen.at)) last = device;
  return last;
}
