import type { Carried } from "./carrier.ts";
import type { OperationId } from "./contract.ts";
import type { Db } from "./db.ts";
import { hash } from "./ids.ts";
import { problem, type Problem, refuse } from "./problems.ts";
import type { IdempotencyRow, RecordedAnswer } from "./rows-of-requests.ts";
import type { SessionRow } from "./rows.ts";

/** A UUID as a quoted string. */
export const KEY = /^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/;
const KEPT_MS = 24 * 3_600_000;
// A kept sign-in holds a new credential, so it is not kept longer than a retry may take.
const SIGN_IN_KEPT_MS = 10 * 60_000;

/** The `Idempotency-Key` of a request; refuses where it is missing or not a quoted UUID. */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key");
  if (key === null) return refuse("idempotency-key-missing", {});
  if (!KEY.test(key))
    return refuse("invalid-request", {}, { detail: "Idempotency-Key is not a quoted UUID" });
  return key;
}

/**
 * Whose key it is: the session's; of sign-in the browser's, with the e-mail address. `null` for a sign-in by a
 * browser that cannot be told from others: giving it a kept answer could hand it somebody else's session.
 */
export function keyOwner(
  operation: OperationId,
  carried: Carried,
  session: SessionRow | null,
  text: string,
): string | null {
  if (operation !== "signIn") return session?.id ?? "nobody";
  return carried.device === null ? null : `${carried.device} ${hash(emailIn(text))}`;
}

function emailIn(text: string): string {
  try {
    const { email } = JSON.parse(text) as { email?: unknown };
    return String(email).toLowerCase();
  } catch {
    return "";
  }
}

/** What makes a request the same as another: operation, path with its query, `If-Match` and body. */
export function fingerprintOf(operation: OperationId, request: Request, text: string): string {
  const { pathname, search } = new URL(request.url);
  const ifMatch = request.headers.get("if-match") ?? "";
  return `${operation} ${pathname}${search} ${ifMatch} ${hash(text)}`;
}

/** Until when an answer given at `now` is kept. */
export function keptUntil(operation: OperationId, now: number): number {
  return now + (operation === "signIn" ? SIGN_IN_KEPT_MS : KEPT_MS);
}

/** The first answer to this key, if there was one; refuses where the key came with another request. */
export function recordedAnswer(db: Db, id: string, fingerprint: string, now: number): RecordedAnswer | null {
  const row = db.idempotency.get(id);
  if (!row || row.until < now) return null;
  return row.fingerprint === fingerprint ? row.answer : refuse("idempotency-key-reused", {});
}

/** Keeps an answer. One that says "ask again" is not kept: it decided nothing. */
export function keepAnswer(db: Db, row: IdempotencyRow, now: number): void {
  const decided = row.answer.status < 500 && ![401, 409, 429].includes(row.answer.status);
  if (!decided) return;
  for (const { id, until } of db.idempotency.values()) if (until < now) db.remove("idempotency", id);
  db.put("idempotency", row);
}

export const inProgress: Problem = problem("request-in-progress", {}, { retryAfter: 1 });
