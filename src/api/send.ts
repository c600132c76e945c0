import * as v from "valibot";

import { personIsActive } from "#src/lib/person-activity.ts";
import { parseRetryAfter } from "#src/lib/retry-after.ts";
import { observeServerDate, serverNow } from "#src/lib/server-clock.ts";

import { ApiError } from "./errors.ts";
import { problemSchema } from "./problem-schema.ts";

const TIMEOUT_MS = 12_000;
const PROBLEM_PREFIX = "urn:problem-type:whereabouts:";

// While the server still works on the first request with this key, ask again with the same key so many times.
const IN_PROGRESS_TRIES = 5;
const SHORTEST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 5;

const BACKGROUND = "X-Background-Request";

/** The headers of what somebody has opened: theirs, however long the way to it took. */
export const ASKED_FOR = { [BACKGROUND]: "false" };

/**
 * Sends one request. Resolves with an answer of the 2xx kind that is JSON or has no body; rejects with
 * `ApiError` for everything else, and with an AbortError when the caller or the session gave up.
 */
export async function send(request: Request, sessionSignal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetchWithin(request.clone(), sessionSignal);
    observeServerDate(response.headers.get("date"));
    if (response.ok) return expectJson(response);
    const error = await problemOf(response);
    const wait = Math.max(error.retryAfter ?? 0, SHORTEST_PAUSE_S);
    const again =
      error.type === "request-in-progress" && attempt < IN_PROGRESS_TRIES && wait <= LONGEST_PAUSE_S;
    if (!again) throw error;
    await pause(wait * 1_000, sessionSignal);
  }
}

async function fetchWithin(request: Request, sessionSignal: AbortSignal): Promise<Response> {
  // Only "true" is ever sent.
  if (request.headers.get(BACKGROUND) === "false") request.headers.delete(BACKGROUND);
  else if (request.method === "GET" && !personIsActive()) request.headers.set(BACKGROUND, "true");
  if (!navigator.onLine) throw new ApiError({ kind: "offline" });
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  let answered = false;
  try {
    const signal = AbortSignal.any([request.signal, sessionSignal, timeout.signal]);
    const response = await globalThis.fetch(new Request(request, { signal }));
    answered = true;
    // Read here, so that a body that stalls or breaks off is a failure of the request like any other.
    const body = await response.text();
    return new Response(body || null, response);
  } catch (error) {
    if (timeout.signal.aborted) throw new ApiError({ kind: "timeout" });
    if (request.signal.aborted || sessionSignal.aborted) throw error;
    throw new ApiError({ kind: answered ? "unreadable" : "network" });
  } finally {
    clearTimeout(timer);
  }
}

// A static host answers an unknown address with its page and status 200: that is no answer of the API.
function expectJson(response: Response): Response {
  const type = response.headers.get("content-type") ?? "";
  if (response.status === 204 || /^application\/json\b/i.test(type)) return response;
  throw new ApiError({
    kind: "unreadable",
    status: response.status,
    requestId: response.headers.get("x-request-id"),
  });
}

/** What an answer of the 4xx or 5xx kind says. */
export async function problemOf(response: Response): Promise<ApiError> {
  const problem = v.safeParse(problemSchema, await problemBody(response));
  const { type, errors, permission, rule, cause } = problem.success ? problem.output : NO_PROBLEM;
  return new ApiError({
    kind: "problem",
    status: response.status,
    type: type?.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : null,
    retryAfter: parseRetryAfter(response.headers.get("retry-after"), serverNow()),
    requestId: response.headers.get("x-request-id"),
    fields: errors,
    permission,
    rule,
    cause,
  });
}

const NO_PROBLEM = { type: null, errors: [], permission: null, rule: null, cause: null };

async function problemBody(response: Response): Promise<unknown> {
  const isProblem = /^application\/problem\+json\b/i.test(response.headers.get("content-type") ?? "");
  return isProblem ? response.json().catch(() => null) : null;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const giveUp = () => {
      clearTimeout(timer);
      reject(new DOMException("The session is over", "AbortError"));
    };
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
