import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { TerminationRequest } from "#mocks/contract.ts";
import { nextNumber } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import { refuse } from "#mocks/problems.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";
import { requireStepUp } from "#mocks/step-up.ts";

import { candidateDevices, candidateSessions } from "./candidates.ts";
import { findTermination } from "./find.ts";
import { frozenDevices, frozenSessions } from "./frozen.ts";
import { planMoves } from "./meanwhile.ts";

const VIEW = "pf.sessions.view_org";
const PLAN_SECONDS = 15 * 60;
const KEPT_MS = 24 * 3_600_000;

const permissions: Record<Exclude<TerminationRequest["target"], "failed">, string> = {
  sessions: "pf.sessions.terminate_user",
  member: "pf.sessions.terminate_user",
  matching_sessions: "pf.sessions.terminate_org",
  everyone: "pf.sessions.terminate_org",
  devices: "pf.devices.revoke_trust",
  matching_devices: "pf.devices.revoke_trust",
};

/** Freezes the set that a request names. Refuses where the caller may not end it. `read` reads the body. */
export function plan(call: Call, caller: Caller, read: () => TerminationRequest): TerminationRow {
  const { backend, db, now } = call;
  requirePermission(caller, VIEW);
  const request = read();
  call.about = { ends: endsTrust(request) ? "trust" : "sessions" };
  const earlier = request.target === "failed" ? failedOf(call, caller, request.terminationId) : null;
  const permission = request.target === "failed" ? (earlier?.permission ?? "") : permissions[request.target];
  const ends = earlier?.ends ?? (endsTrust(request) ? "trust" : "sessions");
  call.about = { ends };
  if (request.target === "member") call.targets = [memberTarget(call, caller, request.memberId)];
  requirePermission(caller, permission);
  requireAllowed(call, caller, request);
  requireStepUp(backend, caller);

  const set =
    ends === "trust"
      ? frozenDevices(call, caller, candidateDevices(call, caller, request))
      : frozenSessions(call, caller, candidateSessions(call, caller, request));
  forgetOldPlans(call);
  const row: TerminationRow = {
    id: idFor("trm", `termination ${nextNumber(db, "terminations")}`),
    organizationId: caller.organization.id,
    ends,
    request,
    permission,
    actorId: caller.user.id,
    sessionId: caller.session.id,
    createdAt: now,
    expiresAt: now + (backend.scenario.planSeconds ?? PLAN_SECONDS) * 1000,
    ...set,
    memberId: request.target === "member" ? request.memberId : set.memberId,
    run: null,
  };
  db.put("terminations", row);
  if (backend.scenario.movesMeanwhile && ends === "sessions") planMoves(db, row);
  return row;
}

function endsTrust({ target }: TerminationRequest): boolean {
  return target === "devices" || target === "matching_devices";
}

function failedOf(call: Call, caller: Caller, id: string): TerminationRow {
  const row = findTermination(call, caller, id);
  return row.run ? row : refuse("not-found", {});
}

// Another organization's user is named by nothing but the id that was asked for.
function memberTarget({ db }: Call, { organization }: Caller, id: string) {
  const known = db.users.get(id)?.organizationId === organization.id;
  return { sessionId: null, userId: known ? id : null, outcome: "refused" };
}

function requireAllowed({ db }: Call, { organization, policy }: Caller, request: TerminationRequest): void {
  if (request.target === "everyone" && request.includeOwn && !policy.terminateCurrent)
    refuse("policy-forbids", { rule: "terminate_current" });
  if (request.target !== "member") return;
  const member = db.users.get(request.memberId);
  if (member?.organizationId !== organization.id) return refuse("not-found", {});
  if (member.protected) refuse("policy-forbids", { rule: "service_account" });
  if (member.visibility === "opted_out" && !policy.terminateOptedOut)
    refuse("policy-forbids", { rule: "member_opted_out" });
}

/** Plans that nobody ran are kept for a while, so that running one can say that it is too old. */
function forgetOldPlans({ db, now }: Call): void {
  for (const { id, run, expiresAt } of db.terminations.values())
    if (!run && expiresAt + KEPT_MS < now) db.remove("terminations", id);
}
