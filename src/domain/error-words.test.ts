import { describe, expect, it } from "vitest";

import { ApiError } from "#src/api/errors.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useErrorWords } from "./error-words.ts";

type Fields = ConstructorParameters<typeof ApiError>[0];
const problem = (status: number, type: string | null = null, more: Partial<Fields> = {}): Fields => ({
  kind: "problem",
  status,
  type,
  ...more,
});

describe("what went wrong, in words", () => {
  it.each<[string, Fields]>([
    ["You are offline. Nothing was sent.", { kind: "offline" }],
    ["The connection to the server failed.", { kind: "network" }],
    ["The server did not answer in time.", { kind: "timeout" }],
    ["The server answered with something this page cannot read.", { kind: "unreadable", status: 200 }],
    ["The server refused the request.", problem(400, "invalid-cursor")],
    ["You are not allowed to do this.", problem(403)],
    [
      "You need the permission “pf.policy.edit” for this.",
      problem(403, "permission-denied", { permission: "pf.policy.edit" }),
    ],
    ["Your organization's rules do not allow this.", problem(403, "policy-forbids")],
    ["This is no longer there.", problem(404, "not-found")],
    ["This has changed in the meantime.", problem(409)],
    ["Another change to this session is under way.", problem(409, "session-busy")],
    ["The server is still working on this.", problem(409, "request-in-progress")],
    ["The server refused the request.", problem(422, "validation-failed")],
    ["Too many requests. Wait a moment.", problem(429, "rate-limited")],
    ["Too many requests. Wait a moment.", problem(429, "rate-limited", { retryAfter: 0 })],
    ["Too many requests. The server asks to wait 1 second.", problem(429, null, { retryAfter: 1 })],
    ["Too many requests. The server asks to wait 10 seconds.", problem(429, null, { retryAfter: 10 })],
    ["The server reported an error.", problem(500, "internal")],
    ["The server reported an error.", problem(502)],
    ["The server is down for a while.", problem(503, "unavailable")],
    ["The server reported an error.", problem(504)],
    ["The server refused the request.", problem(418, "of-a-newer-server")],
  ])("%s", (words, fields) => {
    expect(fromHook(useErrorWords)(new ApiError(fields))).toBe(words);
  });

  it.each([new Error("x is not a function"), "a text", null])("is the page's own fault for %j", (error) => {
    expect(fromHook(useErrorWords)(error)).toBe("Something went wrong in this page.");
  });
});
