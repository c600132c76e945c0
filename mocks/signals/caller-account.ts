import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { Signal } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import type { SessionRow } from "#mocks/rows.ts";

import { type Account, readAccount } from "./account.ts";
import { deservesLook, signalsOf } from "./signals.ts";

interface Read {
  readonly version: number;
  readonly now: number;
  readonly account: Account;
}

const read = new WeakMap<Db, Map<string, Read>>();
const KEPT = 200;

/** What was recorded of a user's account, as of now. Read once for as long as nothing of it changes. */
export function accountOf({ db, now }: Pick<Backend, "db" | "now">, userId: string): Account {
  const accounts = read.get(db) ?? new Map<string, Read>();
  read.set(db, accounts);
  const known = accounts.get(userId);
  const version = db.versionOf(userId);
  if (known?.version === version && known.now === now()) return known.account;
  const account = readAccount(db, userId, now());
  if (accounts.size >= KEPT) accounts.clear();
  accounts.set(userId, { version, now: now(), account });
  return account;
}

/** What speaks for and against a session in the caller's organization. */
export function signalsFor(backend: Backend, caller: Caller, session: SessionRow): Signal[] {
  return signalsOf(session, {
    account: accountOf(backend, session.userId),
    policy: caller.policy,
    now: backend.now(),
    current: caller.session,
  });
}

/** How many of these sessions deserve a look. */
export function attentionCount(backend: Backend, caller: Caller, active: readonly SessionRow[]): number {
  return active.filter((row) => deservesLook(row.verdict, signalsFor(backend, caller, row))).length;
}
