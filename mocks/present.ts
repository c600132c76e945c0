import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Me, Session, SessionLifetime, Sighting } from "./contract.ts";
import {
  absoluteExpiryOf,
  expiryOf,
  idleExpiryOf,
  lastActiveOf,
  mayKnowReason,
  type SessionState,
  stateOf,
} from "./lifecycle.ts";
import { idleTimeoutOf, ownEndOf } from "./policy/own-end.ts";
import type { SessionRow, SightingRow } from "./rows.ts";
import { historyOf } from "./seen.ts";
import { signalsFor } from "./signals/caller-account.ts";
import { timestamp } from "./timestamp.ts";

function timestampOrNull(at: number | null): string | null {
  return at === null || at === Infinity ? null : timestamp(at);
}

/** Who the caller is, and what holds for them. */
export function presentMe(caller: Caller, now: number): Me {
  const { user, organization, policy, session } = caller;
  const { id, name, email, role } = user;
  return {
    user: { id, name, email, role },
    organization: {
      id: organization.id,
      name: organization.name,
      support: organization.support,
      partner: organization.partner,
    },
    sessionId: session.id,
    deviceId: session.deviceId,
    secondFactors: user.secondFactors && [...user.secondFactors],
    permissions: [...user.permissions],
    policy: {
      terminateCurrent: policy.terminateCurrent,
      deviceTrust: policy.deviceTrust,
      passwordMinLength: policy.passwordMinLength,
      optOut: policy.optOut,
      terminateOptedOut: policy.terminateOptedOut,
    },
    visibility: user.visibility,
    lifetime: presentLifetime(caller, now),
    serverTime: timestamp(now),
  };
}

/** A session as its owner sees it. `index`: its place in the list. */
export function presentSession(backend: Backend, caller: Caller, row: SessionRow, index = 0): Session {
  const now = backend.now();
  const state = stateOf(row, caller.policy, now);
  const ended = state.status === "ended";
  const own = ownEndOf(row, caller.policy);
  const session: Session = {
    id: row.id,
    userId: row.userId,
    deviceId: row.deviceId,
    status: state.status,
    current: row.id === caller.session.id,
    client: row.client,
    ip: row.ip,
    location: row.location,
    isp: row.isp,
    signInMethod: row.signInMethod,
    secondFactor: row.secondFactor,
    remembered: row.remembered,
    createdAt: timestamp(row.createdAt),
    lastActiveAt: timestampOrNull(lastActiveOf(row, ended ? state.at : now)),
    expiresAt: timestampOrNull(
      ended && own.at <= state.at ? own.at : expiryOf(row, caller.policy, ended ? state.at : now),
    ),
    effectiveBy: state.status === "ending" ? timestamp(state.effectiveBy) : null,
    end: endOf(state, (at) => mayKnowReason(caller.session, row.userId, at)),
    verdict: row.verdict && { value: row.verdict.value, at: timestamp(row.verdict.at) },
    signals: signalsFor(backend, caller, row),
  };
  return backend.scenario.show?.(session, index) ?? session;
}

/** What was seen of a session: its sign-in, and each change since. */
export function presentHistory(row: SessionRow): Sighting[] {
  return historyOf(row).map(presentSighting);
}

/** A sighting as the contract has it. */
export function presentSighting({ at, client, ip, location }: SightingRow): Sighting {
  return { at: timestamp(at), client, ip, location };
}

/** How a session ended; `mayKnow`: whether who looks is told what an administrator wrote. */
function endOf(state: SessionState, mayKnow: (endedAt: number) => boolean): Session["end"] {
  if (state.status !== "ended") return null;
  const { at, cause, actor } = state;
  return { at: timestamp(at), cause, actor, reason: mayKnow(at) ? state.reason : null };
}

/** How long the session of the request still has. */
export function presentLifetime({ session, policy }: Caller, now: number): SessionLifetime {
  const left = (at: number) => (at === Infinity ? null : Math.max(0, Math.floor((at - now) / 1000)));
  const idleTimeout = idleTimeoutOf(session, policy);
  return {
    idleTimeout: idleTimeout === Infinity ? null : idleTimeout,
    idleExpiresIn: left(idleExpiryOf(session, policy, now)),
    expiresIn: left(absoluteExpiryOf(session, policy)),
  };
}
