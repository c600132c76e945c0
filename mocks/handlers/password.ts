import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { FieldError, TerminationOutcome } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { ownSessions } from "#mocks/own-sessions.ts";
import { isGuessable } from "#mocks/passwords/guessable.ts";
import { refuse } from "#mocks/problems.ts";
import { requireStepUp } from "#mocks/step-up.ts";
import { terminateByPassword } from "#mocks/terminate-listed.ts";
import { attemptFailed, attemptSucceeded, requireAttempt } from "#mocks/throttle.ts";

import { fieldError, lengthOf, readObject, readTexts } from "./fields.ts";

/** Changing one's password. */
export function passwordHandlers(wire: Wire) {
  return [
    http.post("/password", ({ request, response }) =>
      serve(wire, "changePassword", request, (call, caller) =>
        response(200).json({ outcomes: change(call, caller) }),
      ),
    ),
  ];
}

function change(call: Call, caller: Caller): TerminationOutcome[] {
  const { db, now } = call;
  const { user, policy } = caller;
  call.targets = [{ sessionId: null, userId: user.id, outcome: "refused" }];
  requireAttempt(db, user.login, now);
  const minLength = policy.passwordMinLength ?? refuse("not-found", {});
  const { newPassword } = readChange(call, caller, minLength);
  requireStepUp(call.backend, caller);
  attemptSucceeded(db, user.login);
  db.put("users", { ...user, password: newPassword });

  const outcomes = ownSessions(call, caller)
    .filter(({ state }) => state.status !== "ended")
    .map(({ row }, index) => terminateByPassword(call, caller, row.id, index));
  call.targets = outcomes.map(({ id, outcome }) => ({ sessionId: id, userId: user.id, outcome }));
  call.record(outcomes.some(({ outcome }) => outcome === "failed") ? "partial" : "done", "password_changed");
  call.credential = { kind: "clear" };
  return outcomes;
}

/** Refuses with 422 what the contract's rules forbid; a wrong current password counts as a failed attempt. */
function readChange(call: Call, { user, organization }: Caller, minLength: number): { newPassword: string } {
  const limits = { currentPassword: 1024, newPassword: 1024 };
  const { currentPassword, newPassword } = readTexts(readObject(call.json()), limits);
  const errors: FieldError[] = [];
  const wrong = currentPassword !== user.password;
  if (wrong) errors.push(fieldError("currentPassword", "wrong", "It is not the current password"));
  if (newPassword === currentPassword)
    errors.push(fieldError("newPassword", "unchanged", "It is the current one"));
  else if (lengthOf(newPassword) < minLength)
    errors.push(fieldError("newPassword", "too_short", `At least ${minLength} characters`));
  else if (isGuessable(newPassword, [user.name, user.email, organization.name]))
    errors.push(fieldError("newPassword", "too_common", "It is easily guessed"));
  if (errors.length === 0) return { newPassword };
  return refuse(
    "validation-failed",
    { errors },
    {
      lasting() {
        if (!wrong) return;
        attemptFailed(call.db, user.login, call.now);
        call.record("refused", "wrong-password");
      },
    },
  );
}
