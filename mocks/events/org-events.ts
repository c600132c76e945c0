import type { UserRow } from "#mocks/rows.ts";

import type { OrgCounts } from "./org-watch.ts";

/** What the contract tells of an organization. */
export type OrgChange =
  | { readonly event: "organization_changed" | "audit_changed" }
  | { readonly event: "termination_changed"; readonly terminationId: string };

const GAPS_MS = { organization_changed: 2000, audit_changed: 2000, termination_changed: 1000 } as const;

/** What one user was told, and when. */
export interface OrgTold {
  organization: number;
  audit: number;
  readonly terminations: Map<string, number>;
  readonly at: Map<string, number>;
}

/** Whoever begins to listen knows what there is now. */
export function toldNow({ organization, audit, terminations }: OrgCounts): OrgTold {
  return { organization, audit, terminations: new Map(terminations), at: new Map() };
}

/** What is to be told now, as often as the contract allows; `next`: when the rest is. */
export function orgChanges(
  told: OrgTold,
  counts: OrgCounts,
  { permissions }: Pick<UserRow, "permissions">,
  now: number,
): { changes: OrgChange[]; next: number } {
  const changes: OrgChange[] = [];
  let next = counts.next;
  const may = (change: OrgChange, key: string) => {
    const since = told.at.get(key) ?? -Infinity;
    const free = since + GAPS_MS[change.event];
    if (free > now) {
      next = Math.min(next, free);
      return false;
    }
    told.at.set(key, now);
    changes.push(change);
    return true;
  };
  if (permissions.includes("pf.sessions.view_org")) {
    if (told.organization !== counts.organization && may({ event: "organization_changed" }, "organization"))
      told.organization = counts.organization;
    for (const [terminationId, count] of counts.terminations)
      if (told.terminations.get(terminationId) !== count)
        if (may({ event: "termination_changed", terminationId }, terminationId))
          told.terminations.set(terminationId, count);
  }
  if (permissions.includes("pf.audit.view") && told.audit !== counts.audit)
    if (may({ event: "audit_changed" }, "audit")) told.audit = counts.audit;
  return { changes, next };
}
