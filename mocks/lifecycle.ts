import type { EndCause } from "./contract.ts";
import type { Db } from "./db.ts";
import { idleTimeoutOf, limitOf, ownEndOf } from "./policy/own-end.ts";
import type { PolicyRow, SessionRow } from "./rows.ts";

/** Ended sessions are kept for so long. */
export const KEPT_MS = 30 * 24 * 3_600_000;

export type SessionState =
  | { status: "active" }
  | { status: "ending"; effectiveBy: number }
  | { status: "ended"; at: number; cause: EndCause; actor: string | null; reason: string | null };

/** The rules that hold for a session: those of its user's organization. */
export function policyOf(db: Db, session: SessionRow): PolicyRow {
  const user = db.users.get(session.userId);
  const organization = user && db.organizations.get(user.organizationId);
  if (!organization) throw new Error(`No organization for ${session.id}`);
  return organization.policy;
}

/** What a session is at the moment `now`: computed from what was recorded, never stored. */
export function stateOf(session: SessionRow, policy: PolicyRow, now: number): SessionState {
  const { termination } = session;
  const own = ownEndOf(session, policy);
  const endsAt = termination?.effectiveAt ?? Infinity;
  // Of what happened at the same moment, what somebody did to this session was first.
  const isFirst = own.cause === "policy" ? own.at < endsAt : own.at <= endsAt;
  if (own.at <= now && isFirst) return { status: "ended", ...own, reason: null };
  if (!termination || termination.at > now) return { status: "active" };
  const { cause, actor, effectiveBy, reason = null } = termination;
  if (endsAt <= now) return { status: "ended", at: endsAt, cause, actor, reason };
  return termination.secret ? { status: "active" } : { status: "ending", effectiveBy };
}

/**
 * Whether who looks in the session `viewer` is told what an administrator wrote on ending a session of `userId`: others
 * are administrators; the member is told in sessions that were opened after the end alone, as any other may be the thief's.
 */
export function mayKnowReason(viewer: SessionRow, userId: string, endedAt: number): boolean {
  return viewer.userId !== userId || viewer.createdAt > endedAt;
}

/** When a session's state changes next if nothing happens before; `Infinity`: never. */
export function nextChangeOf(session: SessionRow, policy: PolicyRow, now: number): number {
  const { at = Infinity, effectiveAt } = session.termination ?? {};
  let next = Infinity;
  if (at > now) next = at;
  if (effectiveAt != null && effectiveAt > now && effectiveAt < next) next = effectiveAt;
  const own = ownEndOf(session, policy).at;
  return own > now && own < next ? own : next;
}

/** The last request that counts; with a pulse, the last of its beats. */
export function lastActiveOf(session: SessionRow, now: number): number | null {
  const { lastActiveAt, pulse, termination } = session;
  if (lastActiveAt === null || pulse === undefined) return lastActiveAt;
  const until = Math.min(now, termination?.effectiveAt ?? now);
  const beats = Math.floor((until - lastActiveAt) / (pulse * 1000));
  return lastActiveAt + Math.max(beats, 0) * pulse * 1000;
}

/** When it ends unless there is activity before; `Infinity`: never. */
export function idleExpiryOf(session: SessionRow, policy: PolicyRow, now: number): number {
  return (lastActiveOf(session, now) ?? session.createdAt) + idleTimeoutOf(session, policy) * 1000;
}

/** The limit that nothing moves; `Infinity`: none. */
export function absoluteExpiryOf(session: SessionRow, policy: PolicyRow): number {
  return session.createdAt + limitOf(session, policy) * 1000;
}

/** When it ends by itself if nothing happens before; `Infinity`: never. */
export function expiryOf(session: SessionRow, policy: PolicyRow, now: number): number {
  return Math.min(idleExpiryOf(session, policy, now), absoluteExpiryOf(session, policy));
}
