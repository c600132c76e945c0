import type { Caller } from "#mocks/authorize.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";

import { candidateDevices, candidateSessions, type Moment } from "./candidates.ts";
import { frozenDevices, frozenSessions } from "./frozen.ts";

/** How many a plan would end if it were made now, besides those that it will; `null` where ids were named. */
export function newSince(at: Moment, caller: Caller, row: TerminationRow): number | null {
  const { request, ends, ids, sessionId } = row;
  if (request.target === "sessions" || request.target === "devices" || request.target === "failed")
    return null;
  const found =
    ends === "trust"
      ? frozenDevices(at, caller, candidateDevices(at, caller, request))
      : frozenSessions(at, caller, candidateSessions(at, caller, request));
  const set = new Set(ids);
  // Who planned it may look on in another session of theirs.
  return found.ids.filter((id) => !set.has(id) && id !== sessionId).length;
}
