import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { PolicyEffect } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { applyPolicy } from "#mocks/policy/apply.ts";
import { changedPolicy, type PolicyWish } from "#mocks/policy/change.ts";
import { endedBy, presentEffect } from "#mocks/policy/effect.ts";
import { presentPolicy } from "#mocks/policy/present.ts";
import { changeMeanwhile } from "#mocks/policy/race.ts";
import { isLonger } from "#mocks/policy/timeouts.ts";
import { refuse } from "#mocks/problems.ts";
import type { PolicyRow } from "#mocks/rows.ts";
import { requireStepUp } from "#mocks/step-up.ts";

import { requireMatch } from "./devices-requests.ts";
import { readPolicyUpdate } from "./policy-requests.ts";

const EDIT = "pf.policy.edit";

/** The organization's rules. */
export function policyHandlers(wire: Wire) {
  return [
    http.get("/policy", ({ request, response }) =>
      serve(wire, "getPolicy", request, (call, { policy }) => {
        tag(call, policy);
        return response(200).json(presentPolicy(policy));
      }),
    ),
    http.patch("/policy", ({ request, response }) =>
      serve(wire, "updatePolicy", request, (call, caller) => {
        requirePermission(caller, EDIT);
        const policy = update(call, caller, request.headers.get("if-match"));
        tag(call, policy);
        return response(200).json(presentPolicy(policy));
      }),
    ),
    http.post("/policy/preview", ({ request, response }) =>
      serve(wire, "previewPolicy", request, (call, caller) => {
        requirePermission(caller, EDIT);
        return response(200).json(preview(call, caller));
      }),
    ),
  ];
}

function tag(call: Call, { version }: PolicyRow): void {
  call.headers = [["etag", `"${version}"`]];
}

function preview(call: Call, caller: Caller): PolicyEffect {
  const { policy, user } = caller;
  const wish = readPolicyUpdate(call.json(), policy, { only: true });
  requireRules(policy, wish);
  return presentEffect(
    caller,
    endedBy(call, caller, changedPolicy(policy, wish, { now: call.now, by: user.name })),
  );
}

function update(call: Call, caller: Caller, ifMatch: string | null): PolicyRow {
  const { policy, user, session } = caller;
  const wish = readPolicyUpdate(call.json(), policy, { only: false });
  requireRules(policy, wish);
  if (ifMatch !== null) changeMeanwhile(call, caller, wish);
  requireMatch(ifMatch, policy.version);
  const delicate = isLonger(changedPolicy(policy, wish, { now: call.now, by: user.name }), policy);
  requireStepUp(call.backend, caller, { delicate });
  return applyPolicy(call, caller, wish, { by: user, sessionId: session.id });
}

function requireRules({ rememberMe }: PolicyRow, wish: PolicyWish): void {
  if (wish.rememberMe && rememberMe === null) refuse("policy-forbids", { rule: "remember_me" });
}
