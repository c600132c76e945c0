import type { Caller } from "#mocks/authorize.ts";
import type { ActivityAction, AuditEntry, Client } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { AuditRow, AuditTarget } from "#mocks/rows-of-acts.ts";
import { itemAt } from "#mocks/terminations/item.ts";

import type { Act } from "./act.ts";
import { isWithheld } from "./withheld.ts";

type Target = AuditEntry["target"];

/** What it was done to, if that is one thing; `null`: it is several, or nothing that has a name. */
export function targetOf(
  { db }: { db: Db; now: number },
  caller: Caller,
  row: AuditRow,
  { action, act }: { action: ActivityAction; act: Act | null },
): Target {
  if (act) return targetOfAct(db, caller, act);
  if (action === "policy_changed") return organizationTarget(caller);
  const [target] = row.targets;
  if (!target) return null;
  const ofMember = ["visibility_changed", "sessions_viewed", "sign_in_failed", "password_changed"];
  if (row.targets.some(({ userId }) => userId !== target.userId)) return null;
  if (ofMember.includes(action) || (action === "sessions_terminated" && row.targets.length > 1))
    return memberTarget(db, caller, target.userId);
  if (target.deviceId != null) return itemTarget(db, caller, "device", target.deviceId, target);
  if (target.sessionId !== null) return itemTarget(db, caller, "session", target.sessionId, target);
  return memberTarget(db, caller, target.userId);
}

function targetOfAct(db: Db, caller: Caller, { row }: Act): Target {
  if (row.request.target === "everyone") return organizationTarget(caller);
  const [id, ...more] = row.ids;
  if (row.request.target !== "member" && id !== undefined && more.length === 0) {
    const item = itemAt(db, row, 0) ?? {};
    return itemTarget(db, caller, row.ends === "trust" ? "device" : "session", id, item);
  }
  return row.memberId === null ? null : memberTarget(db, caller, row.memberId);
}

function organizationTarget({ organization }: Caller): Target {
  return { kind: "organization", id: organization.id, name: organization.name, client: null };
}

function memberTarget(db: Db, { organization }: Caller, userId: string | null): Target {
  const user = db.users.get(userId ?? "");
  if (user?.organizationId !== organization.id) return null;
  return { kind: "member", id: user.id, name: user.name, client: null };
}

// What is another organization's, unknown, or of who opted out is named by its id alone.
function itemTarget(
  db: Db,
  caller: Caller,
  kind: "session" | "device",
  id: string,
  { userId, name = null, client = null }: Partial<AuditTarget> & { client?: Client | null },
): Target {
  const user = db.users.get(userId ?? "");
  const told = user?.organizationId === caller.organization.id && !isWithheld(db, caller, user.id);
  return { kind, id, name: told && kind === "device" ? name : null, client: told ? client : null };
}
