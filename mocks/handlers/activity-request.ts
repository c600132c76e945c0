import type { ActivityAction } from "#mocks/contract.ts";

import { type PageRequest, readChoice, readPageRequest, refuseParameter } from "./page-request.ts";

// An object, so that its type holds it complete.
const known: Record<ActivityAction, true> = {
  signed_in: true,
  sign_in_failed: true,
  signed_out: true,
  session_extended: true,
  step_up: true,
  step_up_failed: true,
  session_terminated: true,
  sessions_terminated: true,
  session_ended: true,
  session_judged: true,
  device_renamed: true,
  device_trusted: true,
  device_untrusted: true,
  device_removed: true,
  password_changed: true,
  password_change_failed: true,
  second_factor_added: true,
  second_factor_removed: true,
  email_changed: true,
  recovery_changed: true,
  sessions_viewed: true,
  visibility_changed: true,
  trust_revoked: true,
  policy_changed: true,
  other: true,
};

export const actions = Object.keys(known) as readonly ActivityAction[];

// RFC 3339 with offset; a "+" that was not escaped arrives as a space.
export const TIMESTAMP = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

export interface ActivityQuery extends PageRequest {
  readonly actions: ReadonlySet<ActivityAction>;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** The parameters of the list of events; refuses with 400 what the contract does not allow. */
export function readActivityQuery(query: URLSearchParams): ActivityQuery {
  const asked = query.get("since");
  const since = asked === null ? -Infinity : TIMESTAMP.test(asked) ? Date.parse(asked) : NaN;
  if (Number.isNaN(since)) refuseParameter("since");
  return { actions: readChoice(query, "action", actions), since, ...readPageRequest(query) };
}
