import type { PolicyRow, TimeoutRow } from "#mocks/rows.ts";

import { timeoutIn } from "./timeouts.ts";

/** What is to change; what is not named stays. */
export interface PolicyWish {
  readonly idleTimeout?: number | null;
  readonly rememberMe?: { readonly allowed: boolean; readonly timeout: number | null };
  readonly operatingCountries?: readonly string[] | null;
  readonly reason: string | null;
}

interface Change {
  readonly now: number;
  readonly by: string;
}

/** The rules as they would be from `now` on; the same row where nothing would be different. */
export function changedPolicy(policy: PolicyRow, wish: PolicyWish, { now, by }: Change): PolicyRow {
  const idleTimeout = changedTimeout(policy.idleTimeout, wish.idleTimeout, wish.reason);
  const rememberMe = changedRememberMe(policy.rememberMe, wish);
  const { operatingCountries = policy.operatingCountries } = wish;
  const isSame =
    idleTimeout === policy.idleTimeout &&
    rememberMe === policy.rememberMe &&
    areSame(operatingCountries, policy.operatingCountries);
  if (isSame) return policy;
  const past = { until: now, usual: timeoutIn(policy, false), remembered: timeoutIn(policy, true), by };
  const held = timeoutIn({ idleTimeout, rememberMe }, false) !== past.usual;
  const heldRemembered = timeoutIn({ idleTimeout, rememberMe }, true) !== past.remembered;
  return {
    ...policy,
    idleTimeout,
    rememberMe,
    operatingCountries,
    version: policy.version + 1,
    past: held || heldRemembered ? [...policy.past, past] : policy.past,
  };
}

function changedTimeout(
  row: TimeoutRow,
  value: number | null | undefined,
  reason: string | null,
): TimeoutRow {
  return value === undefined || value === row.value ? row : { ...row, value, reason };
}

function changedRememberMe(row: PolicyRow["rememberMe"], { rememberMe, reason }: PolicyWish) {
  if (!row || !rememberMe) return row;
  const timeout = changedTimeout(row.timeout, rememberMe.timeout, reason);
  if (timeout === row.timeout && rememberMe.allowed === row.allowed) return row;
  return { allowed: rememberMe.allowed, timeout };
}

// In which order they are named says nothing.
function areSame(some: readonly string[] | null, others: readonly string[] | null): boolean {
  return some?.toSorted().join() === others?.toSorted().join();
}
