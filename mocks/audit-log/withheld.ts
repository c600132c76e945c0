import type { Caller } from "#mocks/authorize.ts";
import type { Db } from "#mocks/db.ts";
import { isHidden } from "#mocks/org/who.ts";

/** Whether nothing of this user's sessions and devices may be told to the caller. */
export function isWithheld(db: Db, caller: Caller, userId: string | null | undefined): boolean {
  const user = db.users.get(userId ?? "");
  return user !== undefined && isHidden(user, caller);
}
