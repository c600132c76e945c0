import type { AuditQuery } from "#mocks/audit-log/search.ts";
import type { AuditOutcome } from "#mocks/contract.ts";

import { actions } from "./activity-request.ts";
import { ID, readEach, readMatching, readMoment, readText } from "./org-requests.ts";
import { type PageRequest, readPageRequest } from "./page-request.ts";

const outcomes: readonly AuditOutcome[] = ["done", "accepted", "partial", "refused", "failed", "unknown"];

/** The parameters of the audit log; refuses with 400 what the contract does not allow. */
export function readAuditRequest(query: URLSearchParams): PageRequest & { readonly query: AuditQuery } {
  const [target = null] = readMatching(query, "target", ID, 1);
  const since = readMoment(query, "since");
  const until = readMoment(query, "until");
  return {
    ...readPageRequest(query),
    query: {
      actor: readMatching(query, "actor", ID),
      action: readEach(query, "action", actions),
      outcome: readEach(query, "outcome", outcomes),
      target,
      since: since === null ? -Infinity : Date.parse(since),
      until: until === null ? Infinity : Date.parse(until),
      q: readText(query),
    },
  };
}
