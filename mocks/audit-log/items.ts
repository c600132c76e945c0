import type { ActivityAction } from "#mocks/contract.ts";
import type { AuditRow, AuditTarget } from "#mocks/rows-of-acts.ts";

import { isWide } from "./action.ts";

/** The items of an entry that is of no wide act of this backend. */
export function itemsOf({ targets }: AuditRow, action: ActivityAction): readonly AuditTarget[] {
  if (action === "trust_revoked") return targets.filter(({ deviceId }) => deviceId != null);
  return isWide(action) ? targets.filter(({ sessionId }) => sessionId !== null) : [];
}
