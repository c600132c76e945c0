import type { Caller } from "./authorize.ts";
import type { Call } from "./call.ts";
import { inOrder, type Listed } from "./order.ts";

/** The caller's sessions that are kept, in the order of the list. */
export function ownSessions({ db, now }: Call, caller: Caller): Listed[] {
  return inOrder(db.sessionsOf(caller.user.id), { policy: caller.policy, currentId: caller.session.id, now });
}
