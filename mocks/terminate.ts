import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { EndCause, TerminationOutcome } from "./contract.ts";
import { stateOf } from "./lifecycle.ts";
import type { SessionRow } from "./rows.ts";
import { timestamp } from "./timestamp.ts";

/** Ends one of the caller's own sessions, or sets it to end. Ending what has ended is harmless. */
export function terminate(
  backend: Backend,
  caller: Caller,
  session: SessionRow,
  why?: EndCause,
): { outcome: TerminationOutcome; cause: EndCause } {
  const { db, scenario } = backend;
  const now = backend.now();
  const own = session.id === caller.session.id;
  const cause = why ?? (own ? "signed_out" : "signed_out_elsewhere");
  const state = stateOf(session, caller.policy, now);
  if (state.status === "ended") return { outcome: outcome(session, "already_ended"), cause };
  if (state.status === "ending" && state.effectiveBy > now)
    return { outcome: { ...outcome(session, "ending"), effectiveBy: timestamp(state.effectiveBy) }, cause };

  const { seconds, finishes } = own
    ? { seconds: 0, finishes: true }
    : (scenario.ending ?? { seconds: caller.policy.endingDelay, finishes: true });
  const effectiveBy = now + seconds * 1000;
  const effectiveAt = finishes ? effectiveBy : null;
  db.put("sessions", {
    ...session,
    termination: { at: now, effectiveAt, effectiveBy, cause, actor: caller.user.name },
  });
  if (effectiveAt === now) return { outcome: outcome(session, "ended"), cause };
  return { outcome: { ...outcome(session, "ending"), effectiveBy: timestamp(effectiveBy) }, cause };
}

function outcome({ id }: SessionRow, name: TerminationOutcome["outcome"]): TerminationOutcome {
  return { id, outcome: name, effectiveBy: null };
}

/** Where the scenario asks for it: whether this is the first attempt to end `session`. Counts it. */
export function isBusy({ db, scenario }: Backend, session: SessionRow): { busy: boolean; count: () => void } {
  const id = `attempts to end ${session.id}`;
  const busy = scenario.busyAtFirst === true && !db.values.has(id);
  return { busy, count: () => db.put("values", { id, value: 1 }) };
}
