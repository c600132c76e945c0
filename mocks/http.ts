import { createOpenApiHttp } from "openapi-msw";

import type { paths } from "#src/api/contract.gen.ts";

import type { Backend } from "./backend.ts";
import type { Problem } from "./problems.ts";
import type { RecordedAnswer } from "./rows-of-requests.ts";

/** The only door to MSW: a path, status or body that is not in the contract does not compile. */
export const http = createOpenApiHttp<paths>({ baseUrl: "*/api" });

/** What every answer carries. */
export function answerHeaders(now: number, requestId: string): [string, string][] {
  return [
    ["date", new Date(now).toUTCString()],
    ["x-request-id", requestId],
    ["cache-control", "no-store"],
  ];
}

/** A problem as it goes over the wire. */
export function problemAnswer(
  { status, body, retryAfter }: Problem,
  { now, scenario }: Backend,
): RecordedAnswer {
  const headers: [string, string][] = [["content-type", "application/problem+json"]];
  if (retryAfter !== null) headers.push(["retry-after", retryAfterValue(status, retryAfter, now())]);
  return { status, headers, body: JSON.stringify({ ...body, ...scenario.problems }), credential: null };
}

// RFC 9110 (10.2.3) allows seconds and a date; maintenance is announced with a date, so that both are met.
function retryAfterValue(status: number, seconds: number, now: number): string {
  return status === 503 ? new Date(now + seconds * 1000).toUTCString() : String(seconds);
}
