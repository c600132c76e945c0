import { callerOf, type Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Carried } from "./carrier.ts";
import { nextNumber } from "./db.ts";
import { idFor, newToken, thisDevice } from "./ids.ts";
import { stateOf } from "./lifecycle.ts";
import type { CredentialChange, DeviceRow, SessionRow, UserRow } from "./rows.ts";
import { clientFrom } from "./user-agent.ts";

/** A new session of `user` in the browser that `carried` tells of, and the credential for it. */
export function openSession(
  backend: Backend,
  user: UserRow,
  carried: Carried,
): { caller: Caller; credential: CredentialChange } {
  const { db, scenario } = backend;
  const now = backend.now();
  const device = recognise(backend, user, carried);
  const session: SessionRow = {
    id: idFor("ses", `session ${nextNumber(db, "sessions")} of ${user.id}`),
    userId: user.id,
    deviceId: device.id,
    client: clientFrom(carried.userAgent),
    ...user.home,
    signInMethod: "password",
    secondFactor: "none",
    remembered: false,
    createdAt: now,
    lastActiveAt: now,
    termination: null,
    signedIn: true,
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
    credential: { kind: "set", token, device: device.token ?? "" },
  };
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
function recognise(backend: Backend, user: UserRow, carried: Carried): DeviceRow {
  const { db } = backend;
  const own = [...db.devices.values()].filter(({ userId }) => userId === user.id);
  const known = own.find(({ token }) => token !== null && token === carried.device);
  if (known) return known;
  const token = carried.device ?? newToken();
  const seeded = own.find(({ id, token: taken }) => id === thisDevice(user.persona) && taken === null);
  if (seeded) adopt(backend, seeded, carried.userAgent);
  const id = seeded?.id ?? idFor("dev", `device ${nextNumber(db, "devices")} of ${user.id}`);
  const device = { id, userId: user.id, token };
  db.put("devices", device);
  return device;
}

// Its seeded tabs cannot know beforehand which browser will be used: they are whatever it turns out to be.
function adopt({ db }: Backend, device: DeviceRow, userAgent: string): void {
  for (const session of db.sessions.values())
    if (session.deviceId === device.id && session.sameBrowser)
      db.put("sessions", { ...session, client: clientFrom(userAgent) });
}
