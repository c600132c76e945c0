import type { PolicyRow, SessionRow } from "#mocks/rows.ts";

import { timeoutIn } from "./timeouts.ts";

/** When a session ends by the rules alone. `at`: `Infinity` for never. */
export interface OwnEnd {
  readonly at: number;
  /** `policy`: a change of the rules found it idle for longer than they allow from then on. */
  readonly cause: "expired" | "policy";
}

/**
 * When a session ends by itself if nothing happens any more. What it ended by then stays so: for each moment the rules
 * count that held at it, so that no later change brings anything back, or ends anything in the past.
 */
export function ownEndOf(session: SessionRow, policy: PolicyRow): OwnEnd {
  const idle = idleEndOf(session, policy);
  const { absoluteTimeout } = policy;
  const limit = absoluteTimeout === null ? Infinity : session.createdAt + absoluteTimeout * 1000;
  return limit <= idle.at ? { at: limit, cause: "expired" } : idle;
}

function idleEndOf(session: SessionRow, policy: PolicyRow): OwnEnd {
  const active = session.lastActiveAt ?? session.createdAt;
  let since = active;
  for (const { until, usual, remembered } of policy.past) {
    // It was active later than these rules held.
    if (until <= active) continue;
    const at = endWithin(session, since, session.remembered ? remembered : usual);
    if (at <= since) return { at: since, cause: "policy" };
    if (at <= until) return { at, cause: "expired" };
    since = until;
  }
  const at = endWithin(session, since, timeoutIn(policy, session.remembered));
  return at <= since ? { at: since, cause: "policy" } : { at, cause: "expired" };
}

/** By a timeout that holds from `since` on; not after `since`: it had been idle for too long by then. */
function endWithin({ lastActiveAt, createdAt, pulse }: SessionRow, since: number, timeout: number | null) {
  if (timeout === null) return Infinity;
  if (lastActiveAt === null || pulse === undefined) return (lastActiveAt ?? createdAt) + timeout * 1000;
  if (pulse <= timeout) return Infinity;
  const beats = Math.floor((since - lastActiveAt) / (pulse * 1000));
  return lastActiveAt + (beats * pulse + timeout) * 1000;
}
