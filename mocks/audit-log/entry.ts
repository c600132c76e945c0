import type { Caller } from "#mocks/authorize.ts";
import type { ActivityAction, AuditEntry, EndCause, MemberRef } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { memberRef } from "#mocks/org/who.ts";
import type { AuditRow, AuditTarget } from "#mocks/rows-of-acts.ts";
import type { UserRow } from "#mocks/rows.ts";
import { timestamp } from "#mocks/timestamp.ts";

import { type Act, actOf } from "./act.ts";
import { isWide } from "./action.ts";
import { itemsOf } from "./items.ts";
import { targetOf } from "./target.ts";
import { isWithheld } from "./withheld.ts";

// An object, so that its type holds it complete.
const causes: Record<EndCause, true> = {
  signed_out: true,
  signed_out_elsewhere: true,
  admin: true,
  policy: true,
  password_changed: true,
  expired: true,
};

/** An entry as who may read the organization's log sees it. */
export function presentEntry(
  { db, now }: { db: Db; now: number },
  caller: Caller,
  row: AuditRow,
  action: ActivityAction,
): AuditEntry {
  const act = actOf(db, row, now);
  const actor = actorIn(db, row, action);
  const refused = row.outcome === "refused";
  // Of the sessions of who opted out nothing is told: not from where they act either.
  const withheld = isWithheld(db, caller, row.actor?.userId ?? row.targets[0]?.userId);
  const { client = null, ip = null, location = null } = row.from;
  return {
    id: row.id,
    at: timestamp(row.at),
    action,
    outcome: act?.outcome ?? row.outcome,
    actor: actor && { ...actor, sessionId: withheld ? null : actor.sessionId },
    ...(withheld ? { client: null, ip: null, location: null } : { client, ip, location }),
    requestId: row.requestId,
    reason: row.reason ?? null,
    cause: !refused && Object.hasOwn(causes, row.cause) ? (row.cause as EndCause) : null,
    refusal: refused ? refusalOf(row) : null,
    target: targetOf({ db, now }, caller, row, { action, act }),
    member: action === "policy_changed" ? null : memberOf(db, caller, row, act),
    count: refused ? null : (act?.ended ?? countOf(row, action)),
    childCount: childCount(row, action, act),
    terminationId: row.terminationId ?? null,
    policy: refused ? null : (row.policy ?? null),
  };
}

// A sign-in that failed is told as who it was tried as: nobody knows who sat there.
function actorIn(db: Db, { actor, targets }: AuditRow, action: ActivityAction): AuditEntry["actor"] {
  if (action === "sign_in_failed") {
    const tried = db.users.get(targets[0]?.userId ?? "");
    return tried
      ? { userId: tried.id, name: tried.name, email: tried.email, sessionId: null }
      : { userId: null, name: null, email: null, sessionId: null };
  }
  if (actor === null) return null;
  const user = db.users.get(actor.userId);
  return {
    userId: user?.id ?? null,
    name: actor.name ?? user?.name ?? null,
    email: user?.email ?? null,
    sessionId: actor.sessionId,
  };
}

function refusalOf({ cause }: AuditRow): string {
  return cause === "wrong-password" ? "validation-failed" : cause;
}

/** Whom it concerned, if that is one member of this organization. */
export function memberOf(db: Db, caller: Caller, row: AuditRow, act: Act | null): MemberRef | null {
  if (act) return act.memberId === null ? null : inside(db, caller, act.memberId);
  const concerned = new Set(row.targets.map(({ userId }) => userId));
  const [only = row.actor?.userId ?? null, ...more] = concerned;
  return only === null || more.length > 0 ? null : inside(db, caller, only);
}

function inside(db: Db, { organization }: Caller, userId: string): MemberRef | null {
  const user: UserRow | undefined = db.users.get(userId);
  return user?.organizationId === organization.id ? memberRef(user) : null;
}

function countOf(row: AuditRow, action: ActivityAction): number | null {
  const ended = row.targets.filter(isEnded).length;
  if (isWide(action)) return ended;
  if (action === "device_untrusted") return 1;
  return ["session_terminated", "session_ended", "signed_out"].includes(action) ? ended : null;
}

function isEnded({ outcome }: AuditTarget): boolean {
  return outcome === "ended" || outcome === "ending" || outcome === "untrusted";
}

function childCount(row: AuditRow, action: ActivityAction, act: Act | null): number {
  return act ? act.childCount : row.outcome === "refused" ? 0 : itemsOf(row, action).length;
}
