import type { MemberRef } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { memberRef } from "#mocks/org/who.ts";
import type { UserRow } from "#mocks/rows.ts";

/** Everybody of an organization. */
export function membersOf(db: Db, organizationId: string): UserRow[] {
  return [...db.users.values()].filter((user) => user.organizationId === organizationId);
}

/** The member of that id; `null` for one whom nobody knows any more. */
export function memberNamed(db: Db, id: string): MemberRef | null {
  const user = db.users.get(id);
  return user ? memberRef(user) : null;
}
