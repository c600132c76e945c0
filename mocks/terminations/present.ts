import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { MemberRef, Termination, TerminationFailure } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { isHidden, memberRef } from "#mocks/org/who.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";
import { timestamp } from "#mocks/timestamp.ts";

import { itemAt } from "./item.ts";
import { memberNamed } from "./members.ts";
import { newSince } from "./new-since.ts";
import { type FailedItem, failedItems, progressOf } from "./progress.ts";

const MOST_FAILURES = 200;

/** A wide act as it stands now, as somebody of the organization sees it. */
export function presentTermination(backend: Backend, caller: Caller, row: TerminationRow): Termination {
  const { db } = backend;
  const now = backend.now();
  const { run } = row;
  const progress = progressOf(db, row, now);
  const { finishedAt, effectiveBy, done, ending, gone, failed } = progress;
  return {
    id: row.id,
    ends: row.ends,
    request: row.request,
    member: row.memberId === null ? null : memberNamed(db, row.memberId),
    state: run === null ? "planned" : finishedAt === null ? "running" : "finished",
    actor: actorOf(db, row),
    createdAt: timestamp(row.createdAt),
    expiresAt: run ? null : timestamp(row.expiresAt),
    startedAt: run && timestamp(run.at),
    finishedAt: finishedAt === null ? null : timestamp(finishedAt),
    effectiveBy: effectiveBy === null ? null : timestamp(effectiveBy),
    reason: run && run.reason,
    total: row.ids.length,
    memberCount: row.memberCount,
    groups: [...row.groups],
    kinds: [...row.kinds],
    skipped: [...row.skipped],
    includesOwn: row.ends === "sessions" && row.ids.at(-1) === row.sessionId,
    newSince: run ? run.newSince : newSince({ backend, db, now }, caller, row),
    progress: { done, ending, gone, failed },
    failures: failedItems(db, row, now)
      .slice(0, MOST_FAILURES)
      .map((item) => failure(db, caller, row, item)),
    auditEntryId: run && run.auditEntryId,
    permission: row.permission,
  };
}

function actorOf(db: Db, { actorId }: TerminationRow): MemberRef {
  return memberNamed(db, actorId) ?? { id: actorId, name: actorId, email: actorId };
}

function failure(
  db: Db,
  caller: Caller,
  row: TerminationRow,
  { index, cause }: FailedItem,
): TerminationFailure {
  const { userId = null, client = null } = itemAt(db, row, index) ?? {};
  const user = db.users.get(userId ?? "");
  return {
    id: row.ids[index] ?? "",
    member: user ? memberRef(user) : null,
    client: user && isHidden(user, caller) ? null : client,
    cause,
  };
}
