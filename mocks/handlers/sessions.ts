import { type Caller, ownSession, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { Session, SessionDetails, SessionPage, TerminationOutcome } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { isKept } from "#mocks/order.ts";
import { ownSessions } from "#mocks/own-sessions.ts";
import { page } from "#mocks/paging.ts";
import { presentHistory, presentSession } from "#mocks/present.ts";
import { refuse } from "#mocks/problems.ts";
import { relatedTo } from "#mocks/related.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { attentionCount } from "#mocks/signals/caller-account.ts";
import { requireStepUp } from "#mocks/step-up.ts";
import { terminateListed } from "#mocks/terminate-listed.ts";
import { isBusy, terminate } from "#mocks/terminate.ts";

import { type ListQuery, readListQuery, readTarget } from "./sessions-requests.ts";

const VIEW = "platform.sessions.view";

/** One's own sessions. */
export function sessionHandlers(wire: Wire) {
  return [
    http.get("/sessions", ({ request, response }) =>
      serve(wire, "listSessions", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, readListQuery(new URL(request.url).searchParams)));
      }),
    ),
    http.get("/sessions/{id}", ({ request, params, response }) =>
      serve(wire, "getSession", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(details(call, caller, findSession(call, caller, params.id)));
      }),
    ),
    http.post("/sessions/{id}/terminate", ({ request, params, response }) =>
      serve(wire, "terminateSession", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const { session, status } = terminateOne(call, caller, params.id);
        return response(status).json(session);
      }),
    ),
    http.post("/sessions/terminate", ({ request, response }) =>
      serve(wire, "terminateSessions", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json({ outcomes: terminateSeveral(call, caller) });
      }),
    ),
  ];
}

function list(call: Call, caller: Caller, { statuses, limit, cursor }: ListQuery): SessionPage {
  const { backend } = call;
  const all = ownSessions(call, caller);
  const matching = new Map(
    all.filter(({ state }) => statuses.has(state.status)).map(({ row }, index) => [row.id, { row, index }]),
  );
  const question = [caller.user.id, ...[...statuses].toSorted()].join(" ");
  const { items, nextCursor } = page(
    backend,
    { question, limit, cursor },
    () => [...matching.keys()],
    (id) => matching.get(id) ?? null,
  );
  const answer: SessionPage = {
    items: items.map(({ row, index }) => presentSession(backend, caller, row, index)),
    nextCursor,
    total: matching.size,
    activeCount: all.filter(({ state }) => state.status === "active").length,
    attentionCount: attentionCount(
      backend,
      caller,
      all.filter(({ state }) => state.status === "active").map(({ row }) => row),
    ),
  };
  return backend.scenario.showPage?.(answer) ?? answer;
}

function details({ backend }: Call, caller: Caller, row: SessionRow): SessionDetails {
  return {
    ...presentSession(backend, caller, row),
    activity: row.activity,
    history: presentHistory(row),
    related: relatedTo(backend, caller, row),
  };
}

/** The caller's session of that id, ended or not; 404 where there is none, or where it is kept no longer. */
export function findSession({ db, now }: Call, caller: Caller, id: string): SessionRow {
  const session = ownSession(db, caller, id);
  const known = session && isKept(stateOf(session, caller.policy, now), now);
  return known ? session : refuse("not-found", {});
}

function terminateOne(call: Call, caller: Caller, id: string): { session: Session; status: 200 | 202 } {
  const { backend, db } = call;
  call.targets = [{ sessionId: id, userId: db.sessions.get(id)?.userId ?? null, outcome: "refused" }];
  const session = findSession(call, caller, id);
  const current = session.id === caller.session.id;
  if (current && !caller.policy.terminateCurrent) refuse("policy-forbids", { rule: "terminate_current" });
  requireStepUp(backend, caller);
  const { busy, count } = isBusy(backend, session);
  if (busy) refuse("session-busy", {}, { retryAfter: 1, lasting: count });

  const before = session.termination;
  const { outcome, cause } = terminate(backend, caller, session);
  const after = db.sessions.get(id) ?? session;
  if (after.termination !== before) {
    call.targets = [{ sessionId: id, userId: session.userId, outcome: outcome.outcome }];
    call.record(outcome.outcome === "ended" ? "done" : "accepted", cause);
  }
  if (current) call.credential = { kind: "clear" };
  return {
    session: presentSession(backend, caller, after),
    status: outcome.outcome === "ending" ? 202 : 200,
  };
}

/** One audit entry for the whole act, with what became of each session in it. */
function terminateSeveral(call: Call, caller: Caller): TerminationOutcome[] {
  const target = readTarget(call.json());
  const current = caller.session.id;
  if ("scope" in target && target.scope === "all" && !caller.policy.terminateCurrent)
    refuse("policy-forbids", { rule: "terminate_current" });
  requireStepUp(call.backend, caller);
  const ids =
    "ids" in target
      ? target.ids
      : ownSessions(call, caller)
          .filter(
            ({ row, state }) => state.status !== "ended" && (target.scope === "all" || row.id !== current),
          )
          .map(({ row }) => row.id);
  const outcomes = ids.map((id, index) => terminateListed(call, caller, id, index));
  call.targets = outcomes.map(({ id, outcome }) => ({
    sessionId: id,
    userId: call.db.sessions.get(id)?.userId ?? null,
    outcome,
  }));
  const complete = outcomes.every(({ outcome }) => !["failed", "refused", "not_found"].includes(outcome));
  call.record(complete ? "done" : "partial", "signed_out_elsewhere");
  const gone = outcomes.some(({ id, outcome }) => id === current && outcome === "ended");
  if (gone) call.credential = { kind: "clear" };
  return outcomes;
}
