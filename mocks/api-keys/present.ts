import type { ApiKey, ApiKeyDetails } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { ApiKeyRow } from "#mocks/rows-of-api-keys.ts";
import { memberNamed } from "#mocks/terminations/members.ts";
import { timestamp } from "#mocks/timestamp.ts";

import { byHour, lastCallOf, requestsOf } from "./usage.ts";

interface At {
  readonly db: Db;
  readonly now: number;
}

const MONTH_MS = 30 * 24 * 3_600_000;
const MOST_CALLERS = 50;

/** An organization's keys, the most recently used first, those never used last. */
export function keysOf({ db, now }: At, organizationId: string): ApiKeyRow[] {
  const used = new Map([...db.apiKeys.values()].map((row) => [row, lastUsedAt(row, now) ?? -Infinity]));
  return [...used.keys()]
    .filter((row) => row.organizationId === organizationId)
    .toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** A key as the list shows it. */
export function presentKey({ db, now }: At, row: ApiKeyRow): ApiKey {
  const hours = byHour(row.callers, now);
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: timestamp(row.createdAt),
    createdBy: row.createdBy === null ? null : memberNamed(db, row.createdBy),
    expiresAt: timestampOrNull(row.expiresAt),
    revokedAt: timestampOrNull(row.revokedAt),
    lastUsedAt: timestampOrNull(lastUsedAt(row, now)),
    requests: hours.reduce((sum, count) => sum + count, 0),
    byHour: hours,
  };
}

/** The same, with who called lately. */
export function presentKeyDetails(at: At, row: ApiKeyRow): ApiKeyDetails {
  const callers = row.callers
    .flatMap((caller) => {
      const last = lastCallOf(caller, at.now);
      return last === null || last < at.now - MONTH_MS ? [] : { caller, last };
    })
    .toSorted((a, b) => b.last - a.last)
    .slice(0, MOST_CALLERS);
  return {
    ...presentKey(at, row),
    permissions: [...row.permissions],
    callers: callers.map(({ caller, last }) => ({
      ip: caller.ip,
      location: caller.location,
      isp: caller.isp,
      client: caller.client,
      lastSeenAt: timestamp(last),
      requests: requestsOf(caller, at.now),
    })),
  };
}

function lastUsedAt({ callers }: ApiKeyRow, now: number): number | null {
  const calls = callers.flatMap((caller) => lastCallOf(caller, now) ?? []);
  return calls.length === 0 ? null : Math.max(...calls);
}

function timestampOrNull(at: number | null): string | null {
  return at === null ? null : timestamp(at);
}
