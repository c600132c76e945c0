import type { PolicyRow, SessionRow } from "#mocks/rows.ts";

import { timeoutIn } from "./timeouts.ts";

/** When a session ends by the rules alone. `at`: `Infinity` for never. */
export interface OwnEnd {
  readonly at: number;
  /** `policy`: a change of the rules found it idle for longer than they allow from then on. */
  readonly cause: "expired" | "policy";
  /** Who changed the rules. */
  readonly actor: string | null;
}

/**
 * When a session ends by itself if nothing happens any more. What it ended by then stays so: for each moment the rules
 * count that held at it, so that no later change brings anything back, or ends anything in the past.
 */
export function ownEndOf(session: SessionRow, policy: PolicyRow): OwnEnd {
  const idle = idleEndOf(session, policy);
  const limit = session.createdAt + limitOf(session, policy) * 1000;
  return limit <= idle.at ? expiredAt(limit) : idle;
}

/** Whether these rules, which hold from the moment `at` on, end a session then. */
export function endsAtOnce(session: SessionRow, policy: PolicyRow, at: number): boolean {
  const own = ownEndOf(session, policy);
  return own.cause === "policy" && own.at === at && (session.termination?.effectiveAt ?? Infinity) > at;
}

/** Seconds after which it ends however active it is; `Infinity`: it need not. */
export function limitOf({ soonOver }: SessionRow, { absoluteTimeout }: PolicyRow): number {
  return Math.min(absoluteTimeout ?? Infinity, soonOver?.limit ?? Infinity);
}

/** Seconds without activity after which it ends by the rules that hold; `Infinity`: it need not. */
export function idleTimeoutOf({ remembered, soonOver }: SessionRow, policy: PolicyRow): number {
  return Math.min(timeoutIn(policy, remembered) ?? Infinity, soonOver?.idle ?? Infinity);
}

function idleEndOf(session: SessionRow, policy: PolicyRow): OwnEnd {
  const active = session.lastActiveAt ?? session.createdAt;
  let since = active;
  let changedBy: string | null = null;
  for (const { until, usual, remembered, by } of policy.past) {
    // It was active later than these rules held.
    if (until <= active) continue;
    const at = endWithin(session, since, (session.remembered ? remembered : usual) ?? Infinity);
    if (at <= since) return { at: since, cause: "policy", actor: changedBy };
    if (at <= until) return expiredAt(at);
    since = until;
    changedBy = by;
  }
  const at = endWithin(session, since, idleTimeoutOf(session, policy));
  return at <= since ? { at: since, cause: "policy", actor: changedBy } : expiredAt(at);
}

function expiredAt(at: number): OwnEnd {
  return { at, cause: "expired", actor: null };
}

/** By a timeout that holds from `since` on; not after `since`: it had been idle for too long by then. */
function endWithin({ lastActiveAt, createdAt, pulse }: SessionRow, since: number, timeout: number) {
  if (lastActiveAt === null || pulse === undefined) return (lastActiveAt ?? createdAt) + timeout * 1000;
  if (pulse <= timeout) return Infinity;
  const beats = Math.floor((since - lastActiveAt) / (pulse * 1000));
  return lastActiveAt + (beats * pulse + timeout) * 1000;
}
