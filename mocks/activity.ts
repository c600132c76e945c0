import type { Backend } from "./backend.ts";
import type { ActivityAction, ActivityEvent, EndCause, OperationId } from "./contract.ts";
import { idFor } from "./ids.ts";
import { KEPT_MS, policyOf, stateOf } from "./lifecycle.ts";
import type { AuditRow, AuditTarget, UserRow } from "./rows.ts";
import { timestamp } from "./timestamp.ts";

/** Events are kept for so long: longer than sessions. */
const EVENTS_KEPT_MS = 3 * KEPT_MS;

/** One's own security events, the newest first: from the audit log, from before it, and what ended by itself. */
export function activityOf(backend: Backend, user: UserRow): ActivityEvent[] {
  const { db, now } = backend;
  const told = [...db.earlier.values(), ...db.audit.values()].flatMap((row) => {
    const action = isTold(row, user) ? actionOf(row) : null;
    return action === null ? [] : present(row, action, user);
  });
  const oldest = now() - EVENTS_KEPT_MS;
  return [...told, ...endings(backend, user)]
    .filter(({ at }) => Date.parse(at) >= oldest)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
}

// A sign-in is told to whose account it was tried with, whoever sat there. What others tried in vain is not told.
function isTold({ action, actor, targets, outcome }: AuditRow, user: UserRow): boolean {
  const concerned = targets.some(({ userId }) => userId === user.id);
  if (action === "signIn" || action === "openSession") return concerned;
  return actor?.userId === user.id || (concerned && outcome !== "refused");
}

const done = {
  signOut: "signed_out",
  extendSession: "session_extended",
  stepUp: "step_up",
  terminateSession: "session_terminated",
  terminateSessions: "sessions_terminated",
  judgeSession: "session_judged",
  updateDevice: "device_renamed",
  trustDevice: "device_trusted",
  untrustDevice: "device_untrusted",
  removeDevice: "device_removed",
  changePassword: "password_changed",
} as const satisfies Partial<Record<OperationId, ActivityAction>>;

/** Its name in the contract; `null`: reading is no event. */
function actionOf({ action, outcome, cause }: AuditRow): ActivityAction | null {
  if (action === "signIn" || action === "openSession")
    return outcome === "refused" ? "sign_in_failed" : cause === "signed_out" ? "signed_out" : "signed_in";
  if (outcome === "refused" && action === "stepUp") return "step_up_failed";
  if (outcome === "refused" && action === "changePassword") return "password_change_failed";
  if (Object.hasOwn(done, action)) return done[action as keyof typeof done];
  return isHostAction(action) ? action : null;
}

const hostActions = ["second_factor_added", "second_factor_removed", "email_changed", "recovery_changed"];

function isHostAction(action: AuditRow["action"]): action is Extract<ActivityAction, AuditRow["action"]> {
  return hostActions.includes(action);
}

const causes: Record<EndCause, true> = {
  signed_out: true,
  signed_out_elsewhere: true,
  admin: true,
  policy: true,
  password_changed: true,
  expired: true,
};

function present(row: AuditRow, action: ActivityAction, user: UserRow): ActivityEvent {
  const own = row.actor === null || row.actor.userId === user.id || action === "sign_in_failed";
  const affected = row.targets.filter(({ sessionId, outcome }) => sessionId !== null && isEnding(outcome));
  const wide = ["sessions_terminated", "device_removed", "password_changed"].includes(action);
  const { client = null, ip = null, location = null } = row.from;
  return {
    id: row.id,
    at: timestamp(row.at),
    action,
    outcome: row.outcome,
    actor: own ? null : (row.actor?.name ?? null),
    sessionId: row.actor?.userId === user.id ? row.actor.sessionId : null,
    // Whence an administrator works is nobody else's business.
    ...(own ? { client, ip, location } : { client: null, ip: null, location: null }),
    target: targetOf(row, wide && action !== "device_removed", user),
    count: wide ? affected.length : null,
    cause: Object.hasOwn(causes, row.cause) && row.outcome !== "refused" ? (row.cause as EndCause) : null,
    reason: null,
  };
}

function isEnding(outcome: string): boolean {
  return outcome === "ended" || outcome === "ending";
}

// What is not one's own, or unknown, is named by its id alone, as it was asked for.
function targetOf({ targets }: AuditRow, several: boolean, user: UserRow): ActivityEvent["target"] {
  const target = targets[0];
  if (several || !target) return null;
  const {
    name = null,
    client = null,
    location = null,
    verdict = null,
  }: AuditTarget = target.userId === user.id
    ? target
    : { ...target, name: null, client: null, location: null };
  if (target.deviceId != null)
    return { kind: "device", id: target.deviceId, name, client, location, verdict: null };
  return target.sessionId === null
    ? null
    : { kind: "session", id: target.sessionId, name: null, client, location, verdict };
}

/** Sessions that ended without anybody's request, as none was recorded. */
function endings({ db, now }: Backend, user: UserRow): ActivityEvent[] {
  return [...db.sessions.values()].flatMap((session) => {
    const state = session.userId === user.id ? stateOf(session, policyOf(db, session), now()) : null;
    if (state?.status !== "ended" || !(state.cause === "expired" || session.termination?.secret)) return [];
    const { id, client, location } = session;
    const byOther = state.cause === "admin" || state.cause === "signed_out_elsewhere";
    return {
      id: idFor("aud", `end of ${id}`),
      at: timestamp(state.at),
      action: byOther ? ("session_terminated" as const) : ("session_ended" as const),
      outcome: "done" as const,
      actor: state.actor,
      sessionId: null,
      client: null,
      ip: null,
      location: null,
      target: { kind: "session" as const, id, name: null, client, location, verdict: null },
      count: null,
      cause: state.cause,
      reason: null,
    };
  });
}
