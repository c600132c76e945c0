import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { ActivityAction, AuditOutcome } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";
import { searchable, searchText, wordsOf } from "#mocks/search.ts";

import { actIsOn, actOf } from "./act.ts";
import { memberOf } from "./entry.ts";
import { type LogEntry, logOf } from "./log.ts";
import { isWithheld } from "./withheld.ts";

/** What is asked of the log; several values of one kind are alternatives, none is any. */
export interface AuditQuery {
  readonly actor: readonly string[];
  readonly action: readonly ActivityAction[];
  readonly outcome: readonly AuditOutcome[];
  readonly target: string | null;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly q: string | null;
}

/** The entries of the caller's organization that match, the newest first. */
export function searchLog(backend: Backend, caller: Caller, query: AuditQuery): readonly LogEntry[] {
  const words = query.q === null ? [] : wordsOf(query.q);
  const now = backend.now();
  const { db } = backend;
  return logOf(backend, caller.organization.id).filter(
    (entry) =>
      entry.row.at >= query.since &&
      entry.row.at < query.until &&
      has(query.action, entry.action) &&
      has(query.actor, actorId(entry)) &&
      (query.outcome.length === 0 ||
        has(query.outcome, actOf(db, entry.row, now)?.outcome ?? entry.row.outcome)) &&
      (query.target === null || isOn(db, entry, query.target)) &&
      (words.length === 0 || hasWords(db, caller, entry, { words, now })),
  );
}

function has<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** Who did it; a sign-in that failed counts for who it was tried as. */
function actorId({ row, action }: LogEntry): string {
  return (action === "sign_in_failed" ? row.targets[0]?.userId : row.actor?.userId) ?? "";
}

/** What was done to it, and what was done by that user or from that session. */
function isOn(db: Db, entry: LogEntry, id: string): boolean {
  const { row } = entry;
  if (actorId(entry) === id || row.actor?.sessionId === id) return true;
  if (row.terminationId !== undefined) return actIsOn(db, row, id);
  return row.targets.some((one) => one.sessionId === id || one.deviceId === id || one.userId === id);
}

const texts = new WeakMap<AuditRow, string>();

function hasWords(
  db: Db,
  caller: Caller,
  { row, action }: LogEntry,
  { words, now }: { words: readonly string[]; now: number },
): boolean {
  const actor = db.users.get(actorId({ row, action }));
  let text = texts.get(row);
  if (text === undefined) {
    const member = memberOf(db, caller, row, actOf(db, row, now));
    const name = row.actor?.name ?? actor?.name ?? null;
    text = searchText([
      name,
      actor?.email ?? null,
      member?.name ?? null,
      member?.email ?? null,
      row.reason ?? null,
    ]);
    texts.set(row, text);
  }
  const address = isWithheld(db, caller, actor?.id) ? "" : searchable(row.from.ip?.address ?? "");
  return words.every((word) => text.includes(word) || address.includes(word));
}
