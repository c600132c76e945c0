import type { Place } from "./rows.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: readonly string[];
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly callers: readonly ApiKeyCallerRow[];
}

/** A program that calls with a key, in the same way every day. */
export interface ApiKeyCallerRow extends Place {
  /** What it calls itself. */
  readonly client: string | null;
  /** How many requests a day. */
  readonly daily: number;
  /** In which hours of the day (UTC): from the first to before the last. */
  readonly hours: readonly [number, number];
  /** It calls every so many seconds, with whatever there is to ask by then. */
  readonly every: number;
  readonly since: number;
  /** `null`: it goes on. */
  readonly until: number | null;
}
