import { expect, it } from "vitest";

import { ApiError, type FailureKind } from "./errors.ts";

it.each<[FailureKind, number, string | null, boolean]>([
  ["offline", 0, null, false],
  ["network", 0, null, true],
  ["timeout", 0, null, true],
  ["unreadable", 200, null, true],
  ["problem", 400, null, false],
  ["problem", 401, "unauthenticated", false],
  ["problem", 403, "permission-denied", false],
  ["problem", 404, "not-found", false],
  ["problem", 409, "session-busy", false],
  ["problem", 409, "request-in-progress", true],
  ["problem", 422, "validation-failed", false],
  ["problem", 429, "rate-limited", false],
  ["problem", 500, "internal", true],
  ["problem", 502, null, true],
  ["problem", 503, "unavailable", false],
  ["problem", 504, null, true],
])("after %s %i %s a change may have been made: %s", (kind, status, type, unknown) => {
  expect(new ApiError({ kind, status, type }).outcomeUnknown).toBe(unknown);
});

it.each<[number, string | null, boolean]>([
  [401, "unauthenticated", true],
  [401, "session-ended", true],
  [401, null, true],
  [401, "invalid-credentials", false],
  [403, "permission-denied", false],
])("after %i %s the session is over: %s", (status, type, over) => {
  expect(new ApiError({ kind: "problem", status, type }).sessionOver).toBe(over);
});

it.each([
  [{ kind: "problem", status: 404, type: "not-found" }, "problem not-found"],
  [{ kind: "problem", status: 502 }, "problem 502"],
  [{ kind: "offline" }, "offline"],
] as const)("%j is called %s in a log", (fields, message) => {
  expect(new ApiError(fields).message).toBe(message);
});
