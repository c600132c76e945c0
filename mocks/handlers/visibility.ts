import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { Visibility } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { presentMe } from "#mocks/present.ts";
import { refuse } from "#mocks/problems.ts";
import { requireStepUp } from "#mocks/step-up.ts";

import { fieldError, readObject } from "./fields.ts";

/** Saying whether the organization's administrators may see one's sessions. */
export function visibilityHandlers(wire: Wire) {
  return [
    http.patch("/me", ({ request, response }) =>
      serve(wire, "setVisibility", request, (call, caller) =>
        response(200).json(presentMe(setVisibility(call, caller), call.now)),
      ),
    ),
  ];
}

function setVisibility(call: Call, caller: Caller): Caller {
  const { user, policy } = caller;
  const target = { sessionId: null, userId: user.id };
  call.targets = [{ ...target, outcome: "refused" }];
  const visibility = readVisibility(call.json());
  if (!policy.optOut) refuse("policy-forbids", { rule: "opt_out" });
  requireStepUp(call.backend, caller);
  if (visibility === user.visibility) return caller;
  const changed = { ...user, visibility };
  call.db.put("users", changed);
  call.targets = [{ ...target, outcome: visibility }];
  call.record("done", visibility);
  return { ...caller, user: changed };
}

function readVisibility(body: unknown): Visibility {
  const { visibility, ...rest } = readObject(body);
  const errors = Object.keys(rest).map((name) => fieldError(name, "invalid", "No such member"));
  if (visibility === undefined) errors.push(fieldError("visibility", "required", "It is needed"));
  else if (visibility !== "visible" && visibility !== "opted_out")
    errors.push(fieldError("visibility", "invalid", "One of: visible, opted_out"));
  else if (errors.length === 0) return visibility;
  return refuse("validation-failed", { errors });
}
