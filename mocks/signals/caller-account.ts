import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { Signal } from "#mocks/contract.ts";
import type { SessionRow } from "#mocks/rows.ts";

import { type Account, readAccount } from "./account.ts";
import { deservesLook, signalsOf } from "./signals.ts";

// A caller is of one request: its sessions are read once for a whole list.
const accounts = new WeakMap<Caller, Account>();

/** What was recorded of the caller's account, as of this request. */
export function accountOf({ db, now }: Pick<Backend, "db" | "now">, caller: Caller): Account {
  const account = accounts.get(caller) ?? readAccount(db, caller.user.id, now());
  accounts.set(caller, account);
  return account;
}

/** What speaks for and against one of the caller's sessions. */
export function signalsFor(backend: Backend, caller: Caller, session: SessionRow): Signal[] {
  return signalsOf(session, {
    account: accountOf(backend, caller),
    policy: caller.policy,
    now: backend.now(),
    current: caller.session,
  });
}

/** How many of these sessions deserve a look. */
export function attentionCount(backend: Backend, caller: Caller, active: readonly SessionRow[]): number {
  return active.filter((row) => deservesLook(row.verdict, signalsFor(backend, caller, row))).length;
}
