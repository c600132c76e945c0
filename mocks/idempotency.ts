import type { Db } from "./db.ts";
import { problem, type Problem, refuse } from "./problems.ts";
import type { IdempotencyRow, RecordedAnswer } from "./rows.ts";

const KEY = /^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/;
const KEPT_MS = 24 * 3_600_000;

/** The `Idempotency-Key` of a request; refuses where it is missing or not a quoted UUID. */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key");
  if (key === null) return refuse("idempotency-key-missing", {});
  if (!KEY.test(key))
    return refuse("invalid-request", {}, { detail: "Idempotency-Key is not a quoted UUID" });
  return key;
}

/** The first answer to this key, if there was one; refuses where the key came with another request. */
export function recordedAnswer(db: Db, id: string, fingerprint: string, now: number): RecordedAnswer | null {
  const row = db.idempotency.get(id);
  if (!row || row.at + KEPT_MS < now) return null;
  return row.fingerprint === fingerprint ? row.answer : refuse("idempotency-key-reused", {});
}

/** Keeps an answer. One that says "ask again" is not kept: it decided nothing. */
export function keepAnswer(db: Db, row: IdempotencyRow): void {
  const decided = row.answer.status < 500 && ![401, 409, 429].includes(row.answer.status);
  if (!decided) return;
  for (const { id, at } of db.idempotency.values()) if (at + KEPT_MS < row.at) db.remove("idempotency", id);
  db.put("idempotency", row);
}

export const inProgress: Problem = problem("request-in-progress", {}, { retryAfter: 1 });
