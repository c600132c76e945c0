import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { matchingDevices } from "#mocks/org/device-search.ts";
import { matchingSessions } from "#mocks/org/session-search.ts";
import { trustOf } from "#mocks/own-devices.ts";
import type { SessionRow, TerminationRow } from "#mocks/rows.ts";

import { forbidden } from "./frozen.ts";

/** How many match by now that came after the plan; `null` where ids were named. */
export function newSince(backend: Backend, caller: Caller, row: TerminationRow): number | null {
  const { request, createdAt } = row;
  const { db, now } = backend;
  switch (request.target) {
    case "member":
      return db.sessionsOf(request.memberId).filter(came).length;
    case "everyone":
      return newcomers(backend, row).filter(came).length;
    case "matching_sessions": {
      const fresh = newcomers(backend, row).filter(came);
      if (fresh.length === 0) return 0;
      const matching = new Set(matchingSessions(backend, caller, request.filter).map(({ id }) => id));
      return fresh.filter(({ id }) => matching.has(id)).length;
    }
    case "matching_devices":
      return matchingDevices(backend, caller, request.filter).filter((device) => {
        const trust = trustOf(device, now());
        return trust !== null && trust.since > createdAt;
      }).length;
    default:
      return null;
  }
  function came(session: SessionRow): boolean {
    const user = db.users.get(session.userId);
    if (!user || session.createdAt <= createdAt || session.id === caller.session.id) return false;
    return !forbidden(user, caller) && stateOf(session, caller.policy, now()).status !== "ended";
  }
}

function newcomers({ db }: Backend, { createdAt, organizationId }: TerminationRow): SessionRow[] {
  const fresh: SessionRow[] = [];
  for (const session of db.sessions.values())
    if (session.createdAt > createdAt && db.users.get(session.userId)?.organizationId === organizationId)
      fresh.push(session);
  return fresh;
}
