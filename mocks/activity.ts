import { actionOf, isWide } from "./audit-log/action.ts";
import { endingsOf } from "./audit-log/endings.ts";
import { historyOf } from "./audit-log/history.ts";
import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { ActivityAction, ActivityEvent, EndCause } from "./contract.ts";
import { KEPT_MS, mayKnowReason } from "./lifecycle.ts";
import type { AuditRow, AuditTarget } from "./rows-of-acts.ts";
import type { SessionRow, UserRow } from "./rows.ts";
import { isPersona } from "./seeds/personas.ts";
import { ownPartOf } from "./terminations/own-part.ts";
import { timestamp } from "./timestamp.ts";

/** Events are kept for so long: longer than sessions. */
const EVENTS_KEPT_MS = 3 * KEPT_MS;

/** One's own security events, the newest first: from the audit log, from before it, and what ended by itself. */
export function activityOf(backend: Backend, { user, session }: Caller): ActivityEvent[] {
  const { db, now } = backend;
  const oldest = now() - EVENTS_KEPT_MS;
  const made = isPersona(user.persona) ? [] : historyOf(backend, user.organizationId);
  const rows = [...made, ...db.earlier.values(), ...db.audit.values(), ...endingsOf(db, user.id, now())];
  return rows
    .filter(({ at }) => at >= oldest)
    .flatMap((known) => {
      const row =
        known.terminationId === undefined
          ? known
          : ownPartOf(db, known, { user, viewer: session, now: now() });
      const action = row && isTold(row, user) ? actionOf(row) : null;
      return action === null || !row ? [] : present(row, action, { user, viewer: session });
    })
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
}

// A sign-in is told to whose account it was tried with, whoever sat there. What others tried in vain is not told, nor
// is at whose sessions one looked.
function isTold(row: AuditRow, user: UserRow): boolean {
  const { action, actor, targets, outcome } = row;
  const concerned = targets.some(({ userId }) => userId === user.id);
  if (action === "signIn" || action === "openSession") return concerned;
  if (actionOf(row) === "sessions_viewed") return concerned && actor?.userId !== user.id;
  return actor?.userId === user.id || (concerned && outcome !== "refused");
}

const causes: Record<EndCause, true> = {
  signed_out: true,
  signed_out_elsewhere: true,
  admin: true,
  policy: true,
  password_changed: true,
  expired: true,
};

function present(
  row: AuditRow,
  action: ActivityAction,
  { user, viewer }: { user: UserRow; viewer: SessionRow },
): ActivityEvent {
  const own = row.actor === null || row.actor.userId === user.id || action === "sign_in_failed";
  const affected = row.targets.filter((target) => target.userId === user.id && isAffected(target, action));
  const wide = isWide(action);
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
    target: targetOf(row, wide && action !== "device_removed" && !isOne(row), user),
    // An administrator's act on others alone is told without a number: none of these sessions were one's own.
    count: wide && !(isAdministrative(row) && affected.length === 0) ? affected.length : null,
    cause: Object.hasOwn(causes, row.cause) && row.outcome !== "refused" ? (row.cause as EndCause) : null,
    reason: mayKnowReason(viewer, user.id, row.at) ? (row.reason ?? null) : null,
  };
}

function isAffected({ sessionId, outcome }: AuditTarget, action: ActivityAction): boolean {
  if (action === "trust_revoked") return outcome === "untrusted";
  return sessionId !== null && (outcome === "ended" || outcome === "ending");
}

function isAdministrative({ action }: AuditRow): boolean {
  return action === "runTermination" || action === "updatePolicy";
}

/** Whether a wide act was on one thing alone of this member's. */
function isOne({ terminationId, targets }: AuditRow): boolean {
  return terminationId !== undefined && targets.length === 1;
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
