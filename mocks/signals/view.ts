import type { Signal } from "#mocks/contract.ts";
import type { PolicyRow, SessionRow, SightingRow } from "#mocks/rows.ts";
import { sightingOf } from "#mocks/seen.ts";

import type { Account } from "./account.ts";

/** One session, and all that speaks for or against it. */
export interface View {
  readonly session: SessionRow;
  readonly account: Account;
  readonly policy: PolicyRow;
  /** The moment of which is told; of a session that has ended, its end. */
  readonly now: number;
  readonly ended: boolean;
  /** The session of the request; `null` where nobody in particular asks. */
  readonly current: SessionRow | null;
}

/** A reason for or against a session, where there is one. */
export type Sign = (view: View) => Signal | null;

const DAY_MS = 24 * 3_600_000;

/** Whole days from one moment to another. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / DAY_MS);
}

/** How the session looked when it was opened. */
export function signInOf(session: SessionRow): SightingRow {
  return session.history[0] ?? sightingOf(session, session.createdAt);
}

/** The very first sign-in has nothing that it could differ from. */
export function isFirstOfAll({ account, session }: View): boolean {
  return account.since >= session.createdAt;
}
