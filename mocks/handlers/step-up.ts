import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { refuse } from "#mocks/problems.ts";
import { attemptFailed, attemptSucceeded, requireAttempt } from "#mocks/throttle.ts";

import { readObject, readTexts } from "./fields.ts";

/** Proving anew who one is. */
export function stepUpHandlers(wire: Wire) {
  return [
    http.post("/step-up", ({ request, response }) =>
      serve(wire, "stepUp", request, (call, caller) => {
        prove(call, caller);
        return response(204).empty();
      }),
    ),
  ];
}

function prove(call: Call, { session, user }: Caller): void {
  const { db, now } = call;
  const target = { sessionId: session.id, userId: user.id };
  call.targets = [{ ...target, outcome: "refused" }];
  requireAttempt(db, user.login, now);
  const { password } = readTexts(readObject(call.json()), { password: 1024 });
  if (password !== user.password)
    refuse("invalid-credentials", {}, { lasting: () => attemptFailed(db, user.login, now) });
  attemptSucceeded(db, user.login);
  const { activity } = session;
  const signIns = activity && (activity.signIns ?? 0) + 1;
  db.put("sessions", { ...session, provenAt: now, activity: activity && { ...activity, signIns } });
  call.targets = [{ ...target, outcome: "proven" }];
  call.record("done", "proven");
}
