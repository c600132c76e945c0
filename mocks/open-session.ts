import { callerOf, type Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Carried } from "./carrier.ts";
import type { SecondFactor } from "./contract.ts";
import { nextNumber } from "./db.ts";
import { idFor, newToken, thisDevice } from "./ids.ts";
import { stateOf } from "./lifecycle.ts";
import { trusted, trustOf } from "./own-devices.ts";
import type { CredentialChange } from "./rows-of-requests.ts";
import type { DeviceRow, SessionRow, SightingRow, UserRow } from "./rows.ts";
import { clientFrom } from "./user-agent.ts";

/**
 * A new session of `user` in the browser that `carried` tells of, and the credential for it. `proven`: with a password;
 * `trust`: the device is trusted from now on, and
 * `remember`: the session is remembered, where the policy offers it.
 */
export function openSession(
  backend: Backend,
  user: UserRow,
  carried: Carried,
  { proven, trust, remember }: { proven: boolean; trust: boolean; remember: boolean },
): { caller: Caller; credential: CredentialChange } {
  const { db, scenario } = backend;
  const now = backend.now();
  const policy = db.organizations.get(user.organizationId)?.policy;
  const seen = { at: now, client: clientFrom(carried.userAgent), ...user.home };
  const known = recognise(backend, user, carried, seen);
  const spared = policy?.deviceTrust != null && trustOf(known, now) !== null;
  const device = policy?.deviceTrust && trust ? trusted(known, policy, now) : known;
  db.put("devices", { ...device, lastSeen: seen });
  const remembered = remember && policy?.rememberMe?.allowed === true;
  const { at: _at, ...origin } = seen;
  const session: SessionRow = {
    id: idFor("ses", `session ${nextNumber(db, "sessions")} of ${user.id}`),
    userId: user.id,
    deviceId: device.id,
    ...origin,
    signInMethod: "password",
    secondFactor: secondFactorOf(user, spared),
    remembered,
    createdAt: now,
    lastActiveAt: now,
    termination: null,
    provenAt: proven ? now : null,
    verdict: null,
    history: [seen],
    activity: { signIns: 1, actions: 0, lastPage: null },
    signedIn: true,
    ...(scenario.soonOver ? { soonOver: scenario.soonOver } : {}),
  };
  const { endsItself } = scenario;
  const endsAt = now + (endsItself?.seconds ?? 0) * 1000;
  const planned: SessionRow = endsItself
    ? {
        ...session,
        termination: { at: now, effectiveAt: endsAt, effectiveBy: endsAt, ...endsItself, secret: true },
      }
    : session;
  db.put("sessions", planned);
  const token = newToken();
  db.put("credentials", { id: token, sessionId: session.id });
  return {
    caller: callerOf(db, planned),
    credential: { kind: "set", token, device: device.token ?? "", ...(remembered ? { remembered } : {}) },
  };
}

// The mock asks for no second factor: it takes the first that the person has.
function secondFactorOf({ secondFactors }: UserRow, spared: boolean): SecondFactor {
  if (secondFactors === null) return "unknown";
  const [first = "none"] = secondFactors;
  return spared && first !== "none" ? "trusted_device" : first;
}

/** Ends the session that this browser gives up by signing in anew, so that none is left without a credential. */
export function giveUp(backend: Backend, session: SessionRow | null): SessionRow | null {
  if (!session) return null;
  const { db } = backend;
  const now = backend.now();
  const { policy, user } = callerOf(db, session);
  if (stateOf(session, policy, now).status === "ended") return null;
  const ended: SessionRow = {
    ...session,
    termination: { at: now, effectiveAt: now, effectiveBy: now, cause: "signed_out", actor: user.name },
  };
  db.put("sessions", ended);
  return ended;
}

/** The device of a browser: known by what it carries; the first new one turns out to be the seeded one. */
function recognise(backend: Backend, user: UserRow, carried: Carried, seen: SightingRow): DeviceRow {
  const { db } = backend;
  const own = db.devicesOf(user.id);
  const known = own.find(({ token }) => token !== null && token === carried.device);
  if (known) return known;
  const token = carried.device ?? newToken();
  const seeded = own.find(({ id, token: taken }) => id === thisDevice(user.persona) && taken === null);
  if (seeded) return adopt(backend, seeded, token, seen);
  const id = idFor("dev", `device ${nextNumber(db, "devices")} of ${user.id}`);
  const fresh = { id, userId: user.id, token, name: null, version: 1, trust: null };
  return { ...fresh, firstSeen: seen, lastSeen: seen };
}

// Its seeded tabs cannot know beforehand which browser will be used: they are whatever it turns out to be.
function adopt({ db }: Backend, device: DeviceRow, token: string, { client }: SightingRow): DeviceRow {
  for (const session of db.sessionsOf(device.userId))
    if (session.deviceId === device.id && session.sameBrowser)
      db.put("sessions", { ...session, client, history: session.history.map((one) => ({ ...one, client })) });
  return { ...device, token, firstSeen: { ...device.firstSeen, client } };
}
