import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { MemberRef } from "#mocks/contract.ts";
import type { UserRow } from "#mocks/rows.ts";

import type { Numbering } from "./numbers.ts";
import type { OrgIndex } from "./org-index.ts";

/** Whether the caller is told nothing of that member's sessions and devices. */
export function isHidden(user: UserRow, caller: Caller): boolean {
  return user.visibility === "opted_out" && user.id !== caller.user.id;
}

/** Of how many members nothing is told; of those named, if any are. */
export function hiddenMembers({ optedOut }: OrgIndex, caller: Caller, named: readonly string[]): number {
  const hidden = [...optedOut].filter((id) => id !== caller.user.id);
  return named.length === 0 ? hidden.length : hidden.filter((id) => named.includes(id)).length;
}

/** A member's name; `null` for whoever is none of this organization. */
export function personLabel({ db }: Backend, caller: Caller): (userId: string) => string | null {
  return (userId) => {
    const user = db.users.get(userId);
    return user?.organizationId === caller.organization.id ? user.name : null;
  };
}

export function memberRef({ id, name, email }: UserRow): MemberRef {
  return { id, name, email };
}

/** A bit for each value that was asked for, by its place among all; without any, all of them. */
export function among<T extends string>(asked: readonly T[] | undefined, all: readonly T[]): number {
  if (!asked?.length) return ~0;
  return asked.reduce((bits, value) => bits | (1 << all.indexOf(value)), 0);
}

/** The numbers of the names that were asked for; `null`: any. */
export function numbersOf(
  asked: readonly string[] | undefined,
  numbering: Numbering,
): ReadonlySet<number> | null {
  return asked?.length ? new Set(asked.map((name) => numbering.find(name))) : null;
}
