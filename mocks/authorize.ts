import type { Db } from "./db.ts";
import { policyOf, stateOf } from "./lifecycle.ts";
import { refuse } from "./problems.ts";
import type { OrganizationRow, PolicyRow, SessionRow, UserRow } from "./rows.ts";

/** Who asks. */
export interface Caller {
  readonly session: SessionRow;
  readonly user: UserRow;
  readonly organization: OrganizationRow;
  readonly policy: PolicyRow;
}

/** The session that a credential belongs to, ended or not. */
export function sessionOf(db: Db, token: string | null): SessionRow | null {
  const credential = token === null ? undefined : db.credentials.get(token);
  return (credential && db.sessions.get(credential.sessionId)) ?? null;
}

/** Who a session's user is. */
export function callerOf(db: Db, session: SessionRow): Caller {
  const user = db.users.get(session.userId);
  const organization = user && db.organizations.get(user.organizationId);
  if (!user || !organization) throw new Error(`Nobody owns ${session.id}`);
  return { session, user, organization, policy: organization.policy };
}

/** The caller behind a credential. Refuses with 401 where there is none, or where its session has ended. */
export function authenticate(
  db: Db,
  session: SessionRow | null,
  now: number,
  { sayCause }: { sayCause: boolean },
): Caller {
  if (!session) return refuse("unauthenticated", {});
  const state = stateOf(session, policyOf(db, session), now);
  if (state.status === "ended") return refuse("session-ended", sayCause ? { cause: state.cause } : {});
  return callerOf(db, session);
}

/** Refuses with 403 unless the caller holds `permission`. */
export function requirePermission(caller: Caller, permission: string): void {
  if (!caller.user.permissions.includes(permission)) refuse("permission-denied", { permission });
}

/** The caller's own session of that id. Somebody else's and an unknown one get the same answer. */
export function ownSession(db: Db, caller: Caller, id: string): SessionRow | null {
  const session = db.sessions.get(id);
  return session?.userId === caller.user.id ? session : null;
}
