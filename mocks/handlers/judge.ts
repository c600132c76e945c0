import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { VerdictValue } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { presentSession } from "#mocks/present.ts";
import { refuse } from "#mocks/problems.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { confirmationId } from "#mocks/signals/account.ts";
import { requireStepUp } from "#mocks/step-up.ts";

import { fieldError, readObject } from "./fields.ts";
import { findSession } from "./sessions.ts";

/** Saying whether a session is one's own. */
export function judgeHandlers(wire: Wire) {
  return [
    http.post("/sessions/{id}/verdict", ({ request, params, response }) =>
      serve(wire, "judgeSession", request, (call, caller) => {
        requirePermission(caller, "platform.sessions.view");
        const session = judge(call, caller, params.id);
        return response(200).json(presentSession(call.backend, caller, session));
      }),
    ),
  ];
}

function judge(call: Call, caller: Caller, id: string): SessionRow {
  const { backend, db, now } = call;
  const value = readVerdict(call.json());
  const owner = db.sessions.get(id)?.userId ?? null;
  call.targets = [{ sessionId: id, userId: owner, outcome: "refused", verdict: value }];
  const session = findSession(call, caller, id);
  if (value === "not_me" && session.id === caller.session.id)
    refuse("policy-forbids", { rule: "judge_current" });
  requireStepUp(backend, caller, { delicate: value === "not_me" });

  const judged = { ...session, verdict: { value, at: now } };
  db.put("sessions", judged);
  remember(call, judged, value);
  call.targets = [{ sessionId: id, userId: caller.user.id, outcome: "judged", verdict: value }];
  call.record("done", value);
  return judged;
}

/** What is said of one session holds for its device in its country, until the contrary is said. */
function remember({ db, now }: Call, { userId, deviceId, location }: SessionRow, value: VerdictValue): void {
  if (deviceId === null) return;
  const countryCode = location?.countryCode ?? null;
  const id = confirmationId(userId, deviceId, countryCode);
  if (value === "me") db.put("confirmations", { id, userId, deviceId, countryCode, since: now });
  else db.remove("confirmations", id);
}

function readVerdict(body: unknown): VerdictValue {
  const { verdict, ...rest } = readObject(body);
  const errors = Object.keys(rest).map((name) => fieldError(name, "invalid", "No such member"));
  if (verdict === undefined) errors.push(fieldError("verdict", "required", "It is needed"));
  else if (verdict !== "me" && verdict !== "not_me")
    errors.push(fieldError("verdict", "invalid", "One of: me, not_me"));
  else if (errors.length === 0) return verdict;
  return refuse("validation-failed", { errors });
}
