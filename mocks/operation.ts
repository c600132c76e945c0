import { authenticate, type Caller, sessionOf } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import { type Call, createCall } from "./call.ts";
import type { Carried, Carrier } from "./carrier.ts";
import type { OperationId } from "./contract.ts";
import { damaged } from "./damage.ts";
import { type Faults, problemOfFault } from "./faults.ts";
import { answerHeaders, problemAnswer } from "./http.ts";
import {
  fingerprintOf,
  idempotencyKey,
  inProgress,
  KEY,
  keepAnswer,
  keptUntil,
  keyOwner,
  recordedAnswer,
} from "./idempotency.ts";
import { idFor } from "./ids.ts";
import { type ProblemType, Refusal, refuse } from "./problems.ts";
import type { RecordedAnswer } from "./rows-of-requests.ts";
import { noteRequest } from "./seen.ts";

/** One browser's way to one backend. */
export interface Wire {
  readonly backend: Backend;
  readonly carrier: Carrier;
  readonly faults: Faults;
  /** Milliseconds before the backend sees a request. */
  readonly latency: number;
}

type Decide<R> = (call: Call) => R;

/** Answers a request of somebody who is signed in: does everything around what the operation itself decides. */
export function serve<R extends Response>(
  wire: Wire,
  operation: OperationId,
  request: Request,
  decide: (call: Call, caller: Caller) => R,
): Promise<R> {
  return answer(wire, operation, request, (call) => {
    const sayCause = !wire.backend.scenario.silentAboutCause;
    const caller = authenticate(call.db, call.session, call.now, { sayCause });
    const background = operation === "streamEvents" || request.headers.get("x-background-request") === "true";
    const seen = background ? caller : noteRequest(call.backend, caller, call.carried.userAgent);
    return () => decide(call, seen);
  });
}

/** Answers a request of anybody. */
export function serveAnyone<R extends Response>(
  wire: Wire,
  operation: OperationId,
  request: Request,
  decide: Decide<R>,
): Promise<R> {
  return answer(wire, operation, request, (call) => () => decide(call));
}

// Who may ask at all, before the operation decides; what this writes outlasts the operation's refusal.
type Admit<R> = (call: Call) => () => R;

async function answer<R extends Response>(
  wire: Wire,
  operation: OperationId,
  request: Request,
  admit: Admit<R>,
): Promise<R> {
  const { backend } = wire;
  const carried = wire.carrier.read(request);
  const requestId = idFor("req", `${carried.device} ${++backend.requests} ${backend.now()}`);
  const fault = wire.faults.take(operation, request);
  const spoilt = fault?.kind === "network" ? fault.name : null;
  const text = request.body === null ? "" : await request.text();

  const key = runningKey({ carried, operation, request, text });
  const twice = key !== null && backend.running.has(key);
  const claims = key !== null && !twice && fault?.kind !== "problem" && !isNeverDone(spoilt);
  if (claims) backend.running.add(key);
  try {
    await pause(Math.max(wire.latency, backend.scenario.latency ?? 0));
    if (spoilt === "timeout") return await new Promise<R>(() => {});
    const recorded = isNeverDone(spoilt)
      ? nothing
      : fault?.kind === "problem"
        ? problemAnswer(problemOfFault(fault.slug, operation), backend)
        : twice
          ? problemAnswer(inProgress, backend)
          : await backend.exclusive(() =>
              work({ backend, carried, operation, request, requestId, text, admit }),
            );
    const headers = new Headers(answerHeaders(backend.now(), requestId));
    for (const [name, value] of recorded.headers) headers.append(name, value);
    if (recorded.credential && spoilt === null) wire.carrier.deliver(recorded.credential, headers);
    const response = spoilt
      ? damaged(spoilt, recorded, headers)
      : new Response(recorded.body, { status: recorded.status, headers });
    // Built from what was recorded, so its type can no longer be known; the contract test checks every answer.
    return response as unknown as R;
  } finally {
    if (claims) backend.running.delete(key);
  }
}

/** By what a request that still runs is known; `null` where none is, or where the request is refused before. */
function runningKey({
  carried,
  operation,
  request,
  text,
}: {
  carried: Carried;
  operation: OperationId;
  request: Request;
  text: string;
}): string | null {
  if (request.method === "GET" || request.headers.get("x-requested-with") !== "whereabouts") return null;
  const key = request.headers.get("idempotency-key");
  const owner = operation === "signIn" ? keyOwner(operation, carried, null, text) : carried.token;
  return key === null || !KEY.test(key) || owner === null ? null : `${owner} ${key}`;
}

const nothing: RecordedAnswer = { status: 200, headers: [], body: null, credential: null };

function isNeverDone(spoilt: string | null): boolean {
  return spoilt === "offline" || spoilt === "timeout" || spoilt === "html";
}

async function work<R extends Response>({
  admit,
  request,
  ...known
}: {
  backend: Backend;
  carried: Carried;
  operation: OperationId;
  request: Request;
  requestId: string;
  text: string;
  admit: Admit<R>;
}): Promise<RecordedAnswer> {
  const { backend, carried, operation, text } = known;
  const { db } = backend;
  const now = backend.now();
  const session = sessionOf(db, carried.token);
  const call = createCall({ ...known, session, now });
  const mutation = request.method !== "GET";
  let keep = (_answer: RecordedAnswer) => {};
  let undoTo = db.mark();
  try {
    if (mutation) {
      if (request.headers.get("x-requested-with") !== "whereabouts") refuse("mutation-header-missing", {});
      const key = idempotencyKey(request);
      const owner = keyOwner(operation, carried, session, text);
      if (owner !== null) {
        const id = `${owner} ${key}`;
        const fingerprint = fingerprintOf(operation, request, text);
        const first = recordedAnswer(db, id, fingerprint, now);
        if (first) return first;
        const until = keptUntil(operation, now);
        keep = (recorded) => keepAnswer(db, { id, until, fingerprint, answer: recorded }, now);
      }
    }
    const decide = admit(call);
    undoTo = db.mark();
    if (mutation) throttle(call);
    const recorded = await toRecord(decide(), call);
    keep(recorded);
    return recorded;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    db.rollback(undoTo);
    error.lasting();
    if (isLogged(error.problem.slug, mutation)) call.record("refused", error.problem.slug);
    const recorded = problemAnswer(error.problem, backend);
    keep(recorded);
    return recorded;
  }
}

async function toRecord(response: Response, { headers, credential }: Call): Promise<RecordedAnswer> {
  const type = response.headers.get("content-type");
  const body = response.body === null ? null : await response.text();
  const own: [string, string][] = type === null ? headers : [["content-type", type], ...headers];
  return { status: response.status, headers: own, body, credential };
}

// What was malformed had no meaning yet; what came without a session has nobody to name.
const loggedAlways: ProblemType[] = ["permission-denied", "policy-forbids", "invalid-credentials"];
const loggedMutations: ProblemType[] = [
  "mutation-header-missing",
  "session-ended",
  "not-found",
  "session-busy",
  "rate-limited",
];

function isLogged(slug: ProblemType, mutation: boolean): boolean {
  return loggedAlways.includes(slug) || (mutation && loggedMutations.includes(slug));
}

/** Where the scenario asks for it: the first mutation of a session closes the door for some seconds. */
function throttle({ backend, db, now, session }: Call): void {
  const { throttleSeconds } = backend.scenario;
  if (throttleSeconds === undefined || !session) return;
  const id = `mutations of ${session.id}`;
  const blockedUntil = db.throttles.get(id)?.blockedUntil ?? now + throttleSeconds * 1000;
  if (blockedUntil <= now) return;
  refuse(
    "rate-limited",
    {},
    {
      retryAfter: Math.ceil((blockedUntil - now) / 1000),
      lasting: () => db.put("throttles", { id, failures: 0, blockedUntil }),
    },
  );
}

function pause(milliseconds: number): Promise<void> | undefined {
  return milliseconds === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
