import { type Caller, ownSession } from "./authorize.ts";
import type { Call } from "./call.ts";
import type { EndCause, TerminationOutcome } from "./contract.ts";
import { stateOf } from "./lifecycle.ts";
import { isKept } from "./order.ts";
import { isBusy, terminate } from "./terminate.ts";

/** Ends one of several sessions; what goes wrong with it is its outcome and stops none of the others. */
export function terminateListed(call: Call, caller: Caller, id: string, index: number): TerminationOutcome {
  const { policy, session } = caller;
  if (id === session.id && !policy.terminateCurrent) return answer(id, "refused");
  return attempt(call, caller, id, index);
}

/** The same by a change of password: the policy protects no session from it, and that of the request always ends. */
export function terminateByPassword(
  call: Call,
  caller: Caller,
  id: string,
  index: number,
): TerminationOutcome {
  if (id !== caller.session.id) return attempt(call, caller, id, index, "password_changed");
  return terminate(call.backend, caller, caller.session, "password_changed").outcome;
}

function attempt(call: Call, caller: Caller, id: string, index: number, why?: EndCause): TerminationOutcome {
  const { backend } = call;
  const session = ownSession(call.db, caller, id);
  if (!session || !isKept(stateOf(session, caller.policy, call.now), call.now))
    return answer(id, "not_found");
  const { failsEvery } = backend.scenario;
  if (failsEvery !== undefined && (index + 1) % failsEvery === 0) return answer(id, "failed");
  const { busy, count } = isBusy(backend, session);
  if (busy) {
    count();
    return answer(id, "failed");
  }
  return terminate(backend, caller, session, why).outcome;
}

function answer(id: string, outcome: TerminationOutcome["outcome"]): TerminationOutcome {
  return { id, outcome, effectiveBy: null };
}
