import type { FieldError } from "./problem-schema.ts";
import type { EndCause } from "./schemas.ts";

/** The problem types that the panel treats in a way of their own; any other is treated by its status. */
export type ProblemType =
  | "invalid-cursor"
  | "unauthenticated"
  | "session-ended"
  | "invalid-credentials"
  | "step-up-required"
  /** Not the server's: `step-up-required` once more, right after a proof. */
  | "step-up-repeated"
  | "permission-denied"
  | "policy-forbids"
  | "not-found"
  | "precondition-failed"
  | "session-busy"
  | "request-in-progress"
  | "plan-expired"
  | "validation-failed"
  | "rate-limited";

/**
 * - `problem`: the server answered with an error status;
 * - `offline`: the browser knew that it had no network, nothing was sent;
 * - `network`: the connection failed on the way;
 * - `timeout`: no answer in time;
 * - `unreadable`: an answer that is not what the contract says (HTML, cut off, of another shape).
 */
export type FailureKind = "problem" | "offline" | "network" | "timeout" | "unreadable";

interface ApiErrorFields {
  kind: FailureKind;
  status?: number;
  type?: string | null;
  retryAfter?: number | null;
  requestId?: string | null;
  fields?: FieldError[];
  permission?: string | null;
  rule?: string | null;
  cause?: EndCause | null;
}

/** The one shape of every failed request. */
export class ApiError extends Error {
  readonly kind: FailureKind;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** The problem type without its prefix (RFC 9457), or null if the answer had none. */
  readonly type: ProblemType | (string & {}) | null;
  /** Seconds to wait before asking again, if the server said so. */
  readonly retryAfter: number | null;
  /** What the server calls this request in its log. */
  readonly requestId: string | null;
  /** What is wrong with which field, after `validation-failed`. */
  readonly fields: FieldError[];
  /** The permission that is missing, after `permission-denied`. */
  readonly permission: string | null;
  /** Which rule of the policy, after `policy-forbids`. */
  readonly rule: string | null;
  /** Why the session ended, after `session-ended`, where it may be said. */
  readonly endCause: EndCause | null;

  constructor(fields: ApiErrorFields) {
    super(`${fields.kind} ${fields.type ?? fields.status ?? ""}`.trim());
    this.name = "ApiError";
    this.kind = fields.kind;
    this.status = fields.status ?? 0;
    this.type = fields.type ?? null;
    this.retryAfter = fields.retryAfter ?? null;
    this.requestId = fields.requestId ?? null;
    this.fields = fields.fields ?? [];
    this.permission = fields.permission ?? null;
    this.rule = fields.rule ?? null;
    this.endCause = fields.cause ?? null;
  }

  /** Whether a mutation that failed so may have acted all the same: the server must be asked. */
  get outcomeUnknown(): boolean {
    if (this.type === "request-in-progress") return true;
    if (this.kind === "problem") return this.status >= 500 && this.status !== 503;
    return this.kind !== "offline";
  }

  /** Whether the session of the request is over (a 401 of a type that asks for no more than a step is not). */
  get sessionOver(): boolean {
    return (
      this.status === 401 &&
      !["invalid-credentials", "step-up-required", "step-up-repeated"].includes(this.type ?? "")
    );
  }
}
