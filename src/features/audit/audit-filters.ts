import type { ActivityAction, AuditOutcome } from "#src/api/activity-schemas.ts";
import type { AuditFilter } from "#src/api/audit.ts";
import { id, ids, someOf, text } from "#src/domain/filters/filter-rules.ts";
import type { FilterRule } from "#src/domain/filters/read-filters.ts";
import { parseTime } from "#src/lib/time.ts";

/** All that can be asked for, in the order in which it is offered. */
export const ACTIONS: readonly ActivityAction[] = [
  "session_terminated",
  "sessions_terminated",
  "trust_revoked",
  "sessions_viewed",
  "policy_changed",
  "signed_in",
  "sign_in_failed",
  "signed_out",
  "session_ended",
  "session_extended",
  "session_judged",
  "step_up",
  "step_up_failed",
  "password_changed",
  "password_change_failed",
  "second_factor_added",
  "second_factor_removed",
  "email_changed",
  "recovery_changed",
  "device_renamed",
  "device_trusted",
  "device_untrusted",
  "device_removed",
  "visibility_changed",
  "other",
];

export const OUTCOMES: readonly AuditOutcome[] = [
  "done",
  "partial",
  "accepted",
  "refused",
  "failed",
  "unknown",
];

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** A moment with its offset, of a day that there is. */
const moment: FilterRule = {
  accepts: (value) => {
    const [, day] = RFC_3339.exec(value) ?? [];
    if (day === undefined || parseTime(value) === null) return false;
    // Browsers take the thirtieth of February for the second of March.
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  },
};

export const auditFilters = {
  q: text,
  actor: ids,
  action: someOf(ACTIONS),
  outcome: someOf(OUTCOMES),
  target: id,
  since: moment,
  until: moment,
};

export type AuditFilterName = keyof typeof auditFilters;
type Values = Record<AuditFilterName, string[]>;

/** Whether its end comes before its beginning: then the end is not asked for. */
export function isTurnedRound({ since: [since], until: [until] }: Pick<Values, "since" | "until">): boolean {
  return since !== undefined && until !== undefined && Date.parse(until) <= Date.parse(since);
}

/** The address's values as the contract has them. */
export function auditFilterOf(values: Values): AuditFilter {
  const {
    actor,
    q: [q],
    target: [target],
    since: [since],
    until: [until],
  } = values;
  const action = ACTIONS.filter((known) => values.action.includes(known));
  const outcome = OUTCOMES.filter((known) => values.outcome.includes(known));
  return {
    ...(actor.length > 0 && { actor }),
    ...(action.length > 0 && { action }),
    ...(outcome.length > 0 && { outcome }),
    ...(target !== undefined && { target }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && !isTurnedRound(values) && { until }),
    ...(q !== undefined && { q }),
  };
}
