import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import { trustOf } from "#mocks/own-devices.ts";
import { refuse } from "#mocks/problems.ts";
import type { TerminationRow, TerminationRunRow } from "#mocks/rows-of-acts.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { requireStepUp } from "#mocks/step-up.ts";
import { isBusy } from "#mocks/terminate.ts";

import { ownTermination } from "./find.ts";
import { forbidden, isOver } from "./frozen.ts";
import { newSince } from "./new-since.ts";
import { paceOf, reachedAt } from "./pace.ts";
import { outcomeOf, progressOf } from "./progress.ts";

const VIEW = "pf.sessions.view_org";

/** Begins what was planned, or gives how it stands. `read` reads the body and gives the reason. */
export function run(
  call: Call,
  caller: Caller,
  id: string,
  read: (organizationName: string | null) => string,
): TerminationRow {
  const { db, now } = call;
  requirePermission(caller, VIEW);
  const planned = ownTermination(call, caller, id);
  call.about = { ends: planned.ends, terminationId: id };
  requirePermission(caller, planned.permission);
  const reason = read(planned.request.target === "everyone" ? caller.organization.name : null);
  if (planned.run) return planned;
  if (planned.expiresAt <= now) refuse("plan-expired", {});
  requireStepUp(call.backend, caller, { delicate: true });

  const begun = begin(call, caller, planned, reason);
  call.about = { ends: planned.ends, terminationId: id, reason };
  // The entry tells of the act, and the act of its entry: first as it is, then with the other's id.
  db.put("terminations", begun);
  const auditEntryId = call.record(outcomeNow(call, begun), planned.ends === "trust" ? "revoked" : "admin");
  const row = { ...begun, run: begun.run && { ...begun.run, auditEntryId } };
  db.put("terminations", row);
  if (endsNow(call, caller, row)) call.credential = { kind: "clear" };
  return row;
}

/** Sets every item of the act to end at its own moment, so that nobody has to ask for it to go on. */
function begin(call: Call, caller: Caller, planned: TerminationRow, reason: string): TerminationRow {
  const { backend, now } = call;
  const pace = paceOf(planned.ids.length, backend.scenario);
  const { seconds, finishes } = endingOf(call, caller);
  const delay = seconds * 1000;
  const fresh = newSince(call, caller, planned);
  const failing: [number, TerminationRunRow["failing"][number][1]][] = [];
  const gone: number[] = [];
  for (const [index, id] of planned.ids.entries()) {
    const at = reachedAt({ at: now, pace }, index);
    const failure = failureOf(call, caller, id, index);
    if (failure) failing.push([index, failure]);
    else if (planned.ends === "sessions")
      endSession(call, caller, { id, at, delay, finishes, reason, terminationId: planned.id });
    else if (!revokeTrust(call, id, at)) gone.push(index);
  }
  return {
    ...planned,
    run: { at: now, reason, pace, delay, failing, gone, newSince: fresh, auditEntryId: "" },
  };
}

function failureOf({ backend, db }: Call, caller: Caller, id: string, index: number) {
  const session = db.sessions.get(id);
  const user = db.users.get(session?.userId ?? db.devices.get(id)?.userId ?? "");
  if (user && forbidden(user, caller) !== null) return "refused" as const;
  const { failsEvery } = backend.scenario;
  if (failsEvery !== undefined && (index + 1) % failsEvery === 0)
    return index % 2 === 0 ? ("busy" as const) : ("unavailable" as const);
  if (!session) return null;
  const { busy, count } = isBusy(backend, session);
  if (busy) count();
  return busy ? ("busy" as const) : null;
}

/** How long the sessions of others take to end, and whether they ever do. */
function endingOf({ backend }: Call, { policy }: Caller) {
  return backend.scenario.ending ?? { seconds: policy.endingDelay, finishes: true };
}

interface Ending {
  readonly id: string;
  readonly at: number;
  readonly delay: number;
  readonly finishes: boolean;
  readonly reason: string;
  readonly terminationId: string;
}

function endSession(
  { backend, db }: Call,
  caller: Caller,
  { id, at, delay, finishes, reason, terminationId }: Ending,
): void {
  const session = db.sessions.get(id);
  if (!session || isOver(session, caller.policy, backend.now()) || endsBefore(session, at)) return;
  const own = id === caller.session.id;
  const effectiveBy = own ? at : at + delay;
  const effectiveAt = own || finishes ? effectiveBy : null;
  const actor = caller.user.name;
  db.put("sessions", {
    ...session,
    termination: { at, effectiveAt, effectiveBy, cause: "admin", actor, reason, terminationId },
  });
}

/** Whether something else is set to end it sooner. */
function endsBefore({ termination }: SessionRow, at: number): boolean {
  return termination !== null && termination.effectiveAt !== null && termination.effectiveAt <= at;
}

function revokeTrust({ db, now }: Call, id: string, at: number): boolean {
  const device = db.devices.get(id);
  const trust = device ? trustOf(device, now) : null;
  if (!device || !trust) return false;
  const until = trust.until === null ? at : Math.min(trust.until, at);
  db.put("devices", { ...device, trust: at <= now ? null : { ...trust, until } });
  return true;
}

function outcomeNow({ db, now }: Call, row: TerminationRow): "accepted" | "done" | "partial" | "failed" {
  const { finishedAt, failed } = progressOf(db, row, now);
  if (finishedAt === null) return "accepted";
  return failed === 0 ? "done" : failed === row.ids.length ? "failed" : "partial";
}

function endsNow({ db, now }: Call, { session }: Caller, row: TerminationRow): boolean {
  const index = row.ids.length - 1;
  return row.ids[index] === session.id && outcomeOf(db, row, index, now).is === "done";
}
