import type { SignInOptions } from "./contract.ts";
import type { Db } from "./db.ts";
import { timeoutIn } from "./policy/timeouts.ts";
import type { DeviceRow, PolicyRow } from "./rows.ts";

/** What the sign-in page may offer in a browser, by who used it last; nothing in one that nobody has. */
export function signInOptions(db: Db, deviceToken: string | null): SignInOptions {
  const user = db.users.get(lastUsed(db, deviceToken)?.userId ?? "");
  const policy = user && db.organizations.get(user.organizationId)?.policy;
  if (!policy) return { rememberMe: null, deviceTrust: null };
  const { rememberMe, deviceTrust } = policy;
  return {
    rememberMe: rememberMe?.allowed ? { duration: spanOf(policy) } : null,
    deviceTrust,
  };
}

/** How long a remembered session lasts at most without activity. */
function spanOf(policy: PolicyRow): number | null {
  const span = Math.min(timeoutIn(policy, true) ?? Infinity, policy.absoluteTimeout ?? Infinity);
  return span === Infinity ? null : span;
}

function lastUsed(db: Db, token: string | null): DeviceRow | null {
  let last: DeviceRow | null = null;
  if (token === null) return last;
  for (const device of db.devices.values())
    if (device.token === token && (last === null || device.lastSeen.at >= last.lastSeen.at)) last = device;
  return last;
}
