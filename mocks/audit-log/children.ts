import type { Caller } from "#mocks/authorize.ts";
import type { AuditChild } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { memberRef } from "#mocks/org/who.ts";
import type { AuditTarget, ItemTraits, TerminationRow } from "#mocks/rows-of-acts.ts";
import { itemAt } from "#mocks/terminations/item.ts";
import { outcomeOf } from "#mocks/terminations/progress.ts";

import { itemsOf } from "./items.ts";
import type { LogEntry } from "./log.ts";
import { isWithheld } from "./withheld.ts";

/** How many items an entry has, and what became of each. */
export interface Children {
  readonly count: number;
  readonly at: (index: number) => AuditChild | null;
}

export function childrenOf(
  { db, now }: { db: Db; now: number },
  caller: Caller,
  { row, action }: LogEntry,
): Children {
  const act = db.terminations.get(row.terminationId ?? "");
  if (act) {
    const count = act.run && row.outcome !== "refused" ? act.ids.length : 0;
    return { count, at: (index) => (index < count ? childOfAct({ db, now }, caller, act, index) : null) };
  }
  const targets = itemsOf(row, action);
  return { count: targets.length, at: (index) => childOf(db, caller, targets[index]) };
}

function childOfAct(
  { db, now }: { db: Db; now: number },
  caller: Caller,
  act: TerminationRow,
  index: number,
): AuditChild {
  return {
    kind: act.ends === "sessions" ? "session" : "device",
    id: act.ids[index] ?? "",
    ...traits(db, caller, itemAt(db, act, index) ?? { userId: null }),
    outcome: outcomeOf(db, act, index, now).is,
  };
}

function childOf(db: Db, caller: Caller, target: AuditTarget | undefined): AuditChild | null {
  const id = target?.sessionId ?? target?.deviceId;
  if (!target || id == null) return null;
  const kind = target.sessionId === null ? "device" : "session";
  return { kind, id, ...traits(db, caller, target), outcome: outcomes[target.outcome] ?? "unknown" };
}

const outcomes: Record<string, AuditChild["outcome"]> = {
  ended: "done",
  untrusted: "done",
  ending: "ending",
  already_ended: "gone",
  not_found: "failed",
  refused: "failed",
  failed: "failed",
};

// Of what is not this organization's, and of who opted out, nothing is told but the id.
function traits(
  db: Db,
  caller: Caller,
  { userId, client = null, location = null }: ItemTraits,
): Pick<AuditChild, "member" | "client" | "location"> {
  const user = db.users.get(userId ?? "");
  const inside = user?.organizationId === caller.organization.id;
  const told = inside && !isWithheld(db, caller, user.id);
  return {
    member: inside ? memberRef(user) : null,
    client: told ? client : null,
    location: told ? location : null,
  };
}
