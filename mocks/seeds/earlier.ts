import type { Db } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { AuditRow, HostAction } from "#mocks/rows-of-acts.ts";
import type { SessionRow, UserRow } from "#mocks/rows.ts";

import { days } from "./build.ts";
import { isOfCrowd } from "./crowd.ts";

type Told = Pick<AuditRow, "action" | "outcome" | "cause" | "targets" | "reason"> & {
  actorName?: string | null;
};

/** What happened before the seed: each seeded session's sign-in and how it was ended, and what hosts did. */
export function seedEarlier(db: Db, epoch: number): void {
  let passed = 0;
  for (const session of db.sessions.values()) {
    const user = db.users.get(session.userId);
    // Of a crowd some are enough.
    if (!user || (isOfCrowd(user) && ++passed % 20 !== 0)) continue;
    put(db, user, session, session.createdAt, {
      action: "signIn",
      outcome: "done",
      cause: "signed_in",
      targets: [{ sessionId: session.id, userId: user.id, outcome: "opened" }],
    });
    ended(db, user, session, epoch);
  }
  for (const [persona, told] of Object.entries(elsewhere)) {
    const user = [...db.users.values()].find((one) => one.persona === persona);
    if (!user || db.sessionsOf(user.id).length === 0) continue;
    for (const [action, ago] of told)
      put(db, user, null, epoch - ago * 1000, { action, outcome: "done", cause: action, targets: [] });
  }
}

// By persona: what, and how many seconds ago.
const elsewhere: Record<string, readonly [HostAction, number][]> = {
  "agency-admin": [
    ["second_factor_added", days(45)],
    ["recovery_changed", days(31)],
    ["email_changed", days(3)],
  ],
  "clinic-owner": [["second_factor_added", days(60)]],
  "portal-client-admin": [["second_factor_added", days(20)]],
  "platform-security-admin": [
    ["second_factor_removed", days(58)],
    ["second_factor_added", days(58) - 600],
  ],
};

// One's own signing out was done from that session; what others did names them. Expiry is computed, never told.
function ended(db: Db, user: UserRow, session: SessionRow, epoch: number): void {
  const { termination } = session;
  const state = stateOf(session, policyOf(db, session), epoch);
  if (state.status === "active" || !termination || (state.status === "ended" && state.cause === "expired"))
    return;
  const { cause, actor, reason } = termination;
  const outcome = state.status === "ended" ? "done" : "accepted";
  const target = { sessionId: session.id, userId: user.id, outcome: state.status };
  const action =
    cause === "signed_out" ? "signOut" : cause === "password_changed" ? "changePassword" : "terminateSession";
  put(db, user, cause === "signed_out" ? session : null, termination.at, {
    action,
    outcome,
    cause,
    targets: [{ ...target, client: session.client, location: session.location }],
    ...(reason === undefined ? {} : { reason }),
    ...(actor === user.name ? {} : { actorName: actor }),
  });
}

function put(
  db: Db,
  user: UserRow,
  session: SessionRow | null,
  at: number,
  { actorName, ...told }: Told,
): void {
  const { ip = null, location = null, client = null } = session ?? {};
  const actor =
    actorName === undefined
      ? { userId: user.id, sessionId: session?.id ?? null, name: user.name }
      : { userId: "", sessionId: null, name: actorName };
  const id = idFor(
    "aud",
    `earlier ${told.action} ${at} ${session?.id ?? told.targets[0]?.sessionId} ${user.id}`,
  );
  db.put("earlier", {
    id,
    at,
    organizationId: user.organizationId,
    actor,
    ...told,
    from: { address: ip?.address ?? null, userAgent: "", client, ip, location },
    requestId: null,
  });
}
