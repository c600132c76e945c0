import type { Db } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import { nextChangeOf, policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { membersOf } from "#mocks/terminations/members.ts";

/** Sessions of a user that ended without anybody's request, as none was recorded. */
export function endingsOf(db: Db, userId: string, now: number): AuditRow[] {
  return db.sessionsOf(userId).flatMap((session) => endingOf(db, session, now) ?? []);
}

/** How a session ended without anybody's request; `null`: it did not. */
export function endingOf(db: Db, session: SessionRow, now: number): AuditRow | null {
  const state = stateOf(session, policyOf(db, session), now);
  if (state.status !== "ended" || !(state.cause === "expired" || session.termination?.secret)) return null;
  const { id, userId, client, location } = session;
  return {
    id: idFor("aud", `end of ${id}`),
    at: state.at,
    organizationId: db.users.get(userId)?.organizationId ?? null,
    actor: state.actor === null ? null : { userId: "", sessionId: null, name: state.actor },
    action: "endSession",
    targets: [{ sessionId: id, userId, outcome: "ended", client, location }],
    outcome: "done",
    cause: state.cause,
    from: { address: null, userAgent: "" },
    requestId: null,
  };
}

interface Read {
  readonly version: number;
  /** When there may be another. */
  readonly until: number;
  readonly rows: readonly AuditRow[];
}

const read = new WeakMap<Db, Map<string, Read>>();

/** The same of everybody in an organization; whoever has not changed is not read again. */
export function endingsIn(db: Db, organizationId: string, now: number): AuditRow[] {
  const people = read.get(db) ?? new Map<string, Read>();
  read.set(db, people);
  const rows: AuditRow[] = [];
  for (const { id } of membersOf(db, organizationId)) {
    const known = people.get(id);
    const version = db.versionOf(id);
    const person = known?.version === version && known.until > now ? known : readPerson(db, id, now);
    people.set(id, person);
    rows.push(...person.rows);
  }
  return rows;
}

function readPerson(db: Db, userId: string, now: number): Read {
  const until = db
    .sessionsOf(userId)
    .reduce((next, row) => Math.min(next, nextChangeOf(row, policyOf(db, row), now)), Infinity);
  return { version: db.versionOf(userId), until, rows: endingsOf(db, userId, now) };
}
