import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import { http } from "#mocks/http.ts";
import { giveUp, openSession } from "#mocks/open-session.ts";
import { serve, serveAnyone, type Wire } from "#mocks/operation.ts";
import { presentLifetime, presentMe } from "#mocks/present.ts";
import { refuse } from "#mocks/problems.ts";
import { signInOptions } from "#mocks/sign-in-options.ts";
import { attemptFailed, attemptSucceeded, requireAttempt } from "#mocks/throttle.ts";

import { fieldError, readObject, readTexts } from "./fields.ts";

/** Who one is; signing in and out. */
export function accountHandlers(wire: Wire) {
  return [
    http.get("/me", ({ request, response }) =>
      serve(wire, "getMe", request, (call, caller) => response(200).json(presentMe(caller, call.now))),
    ),
    http.get("/sign-in", ({ request, response }) =>
      serveAnyone(wire, "getSignInOptions", request, ({ db, carried }) =>
        response(200).json(signInOptions(db, carried.device)),
      ),
    ),
    http.post("/sign-in", ({ request, response }) =>
      serveAnyone(wire, "signIn", request, (call) => response(200).json(presentMe(signIn(call), call.now))),
    ),
    http.post("/sign-out", ({ request, response }) =>
      serve(wire, "signOut", request, (call, caller) => {
        signOut(call, caller);
        return response(204).empty();
      }),
    ),
    http.post("/session/extend", ({ request, response }) =>
      serve(wire, "extendSession", request, (call, caller) => {
        const session = { ...caller.session, lastActiveAt: call.now };
        call.db.put("sessions", session);
        call.targets = [{ sessionId: session.id, userId: session.userId, outcome: "extended" }];
        call.record("done", "extended");
        return response(200).json(presentLifetime({ ...caller, session }, call.now));
      }),
    ),
  ];
}

function signIn(call: Call): Caller {
  const { backend, db, now, carried } = call;
  const { email, password, trustDevice, remember } = readSignIn(call.json());
  const account = email.toLowerCase();
  const user = [...db.users.values()].find(({ login }) => login === account);
  if (user) call.targets = [{ sessionId: null, userId: user.id, outcome: "refused" }];
  requireAttempt(db, account, now);
  if (user?.password !== password)
    return refuse("invalid-credentials", {}, { lasting: () => attemptFailed(db, account, now) });
  attemptSucceeded(db, account);
  const left = giveUp(backend, call.session);
  if (left) {
    call.targets = [{ sessionId: left.id, userId: left.userId, outcome: "ended" }];
    call.record("done", "signed_out");
  }
  const { caller, credential } = openSession(backend, user, carried, {
    proven: true,
    trust: trustDevice,
    remember,
  });
  call.credential = credential;
  call.targets = [{ sessionId: caller.session.id, userId: user.id, outcome: "opened" }];
  const actor = { userId: user.id, sessionId: caller.session.id };
  call.record("done", "signed_in", actor);
  if (trustDevice && caller.policy.deviceTrust) {
    const { deviceId } = caller.session;
    call.targets = [{ sessionId: null, deviceId, userId: user.id, outcome: "trusted" }];
    call.record("done", "trusted", actor, "trustDevice");
  }
  return caller;
}

function signOut(call: Call, { session }: Caller): void {
  giveUp(call.backend, session);
  call.credential = { kind: "clear" };
  call.headers = [["clear-site-data", '"cache", "storage"']];
  call.targets = [{ sessionId: session.id, userId: session.userId, outcome: "ended" }];
  call.record("done", "signed_out");
}

const limits = { email: 254, password: 1024 };

interface SignInWish {
  email: string;
  password: string;
  trustDevice: boolean;
  remember: boolean;
}

function readSignIn(body: unknown): SignInWish {
  const given = readObject(body);
  const { trustDevice = false, remember = false } = given;
  const texts = readTexts(given, limits, { optional: ["trustDevice", "remember"] });
  if (typeof trustDevice === "boolean" && typeof remember === "boolean")
    return { ...texts, trustDevice, remember };
  const wrong = Object.entries({ trustDevice, remember }).filter(([, value]) => typeof value !== "boolean");
  const errors = wrong.map(([name]) => fieldError(name, "invalid", "It must be true or false"));
  return refuse("validation-failed", { errors });
}
