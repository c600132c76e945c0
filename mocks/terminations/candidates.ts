import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { TerminationRequest } from "#mocks/contract.ts";
import { matchingDevices } from "#mocks/org/device-search.ts";
import { matchingSessions } from "#mocks/org/session-search.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";
import type { DeviceRow, SessionRow } from "#mocks/rows.ts";

import { membersOf } from "./members.ts";
import { failedItems } from "./progress.ts";

/** The backend at a moment. */
export type Moment = Pick<Call, "backend" | "db" | "now">;

/** What a request names. */
export interface Candidates<Row> {
  readonly rows: readonly Row[];
  /** How many were named that are not there. */
  readonly missing: number;
  /** Whether what is over already was named as well, so that it is counted. */
  readonly namesEnded: boolean;
  /** Whether the session of the request may be among it. */
  readonly includeOwn: boolean;
}

/** The sessions that a request names. */
export function candidateSessions(
  { backend, db, now }: Moment,
  caller: Caller,
  request: TerminationRequest,
): Candidates<SessionRow> {
  const { organization } = caller;
  const usual = { missing: 0, namesEnded: false, includeOwn: false };
  switch (request.target) {
    case "member":
      return { ...usual, rows: db.sessionsOf(request.memberId) };
    case "everyone":
      return {
        ...usual,
        rows: membersOf(db, organization.id).flatMap(({ id }) => db.sessionsOf(id)),
        includeOwn: request.includeOwn,
      };
    case "matching_sessions":
      return { ...usual, rows: matchingSessions(backend, caller, request.filter), namesEnded: true };
    case "sessions":
      return named(request.ids, sessionIn(caller));
    case "failed":
      return named(failedIds(db.terminations.get(request.terminationId)), sessionIn(caller));
    default:
      throw new Error(`No sessions by ${request.target}`);
  }
  function sessionIn({ organization: { id: organizationId } }: Caller) {
    return (id: string) => {
      const row = db.sessions.get(id);
      return row && db.users.get(row.userId)?.organizationId === organizationId ? row : undefined;
    };
  }
  function failedIds(row: TerminationRow | undefined): string[] {
    return row ? failedItems(db, row, now).map(({ index }) => row.ids[index] ?? "") : [];
  }
}

/** The devices that a request names. */
export function candidateDevices(
  { backend, db, now }: Moment,
  caller: Caller,
  request: TerminationRequest,
): Candidates<DeviceRow> {
  const deviceIn = (id: string) => {
    const row = db.devices.get(id);
    return row && db.users.get(row.userId)?.organizationId === caller.organization.id ? row : undefined;
  };
  switch (request.target) {
    case "matching_devices":
      return {
        rows: matchingDevices(backend, caller, request.filter),
        missing: 0,
        namesEnded: true,
        includeOwn: true,
      };
    case "devices":
      return named(request.ids, deviceIn);
    case "failed": {
      const row = db.terminations.get(request.terminationId);
      return named(row ? failedItems(db, row, now).map(({ index }) => row.ids[index] ?? "") : [], deviceIn);
    }
    default:
      throw new Error(`No devices by ${request.target}`);
  }
}

function named<Row>(ids: readonly string[], find: (id: string) => Row | undefined): Candidates<Row> {
  const rows = ids.flatMap((id) => find(id) ?? []);
  return { rows, missing: ids.length - rows.length, namesEnded: true, includeOwn: false };
}
