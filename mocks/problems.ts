import type { EndCause, FieldError } from "./contract.ts";

const statuses = {
  "invalid-request": 400,
  "invalid-cursor": 400,
  "idempotency-key-missing": 400,
  unauthenticated: 401,
  "session-ended": 401,
  "invalid-credentials": 401,
  "step-up-required": 401,
  "permission-denied": 403,
  "policy-forbids": 403,
  "mutation-header-missing": 403,
  "not-found": 404,
  "session-busy": 409,
  "plan-expired": 409,
  "request-in-progress": 409,
  "precondition-failed": 412,
  "precondition-required": 428,
  "idempotency-key-reused": 422,
  "validation-failed": 422,
  "rate-limited": 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemType = keyof typeof statuses;

/** What a policy may switch off. */
export type PolicyRule =
  | "terminate_current"
  | "judge_current"
  | "trust_other_device"
  | "device_trust"
  | "opt_out"
  | "member_opted_out"
  | "service_account"
  | "remember_me";

interface Members {
  "session-ended": { cause?: EndCause };
  "permission-denied": { permission: string };
  "policy-forbids": { rule: PolicyRule };
  "validation-failed": { errors: FieldError[] };
}

type MembersOf<T extends ProblemType> = T extends keyof Members ? Members[T] : object;

export interface Problem {
  readonly slug: ProblemType;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Seconds for `Retry-After`. */
  readonly retryAfter: number | null;
}

interface Extras {
  detail?: string;
  retryAfter?: number;
}

const titles: Record<ProblemType, string> = {
  "invalid-request": "The request is malformed",
  "invalid-cursor": "This page of the list is no longer there",
  "idempotency-key-missing": "The request lacks an Idempotency-Key",
  unauthenticated: "Nobody is signed in",
  "session-ended": "This session has ended",
  "invalid-credentials": "What was given does not prove who it is",
  "step-up-required": "Prove anew who you are",
  "permission-denied": "You may not do this",
  "policy-forbids": "The organization's policy forbids it",
  "mutation-header-missing": "The request lacks X-Requested-With",
  "not-found": "There is no such thing",
  "plan-expired": "The plan is too old",
  "session-busy": "Another change to this session is under way",
  "request-in-progress": "The first request with this key is still running",
  "precondition-failed": "It was changed meanwhile",
  "precondition-required": "An If-Match is needed",
  "idempotency-key-reused": "This key was used for another request",
  "validation-failed": "Some fields are wrong",
  "rate-limited": "Too many requests",
  internal: "The server failed",
  unavailable: "Down for maintenance",
};

/** A problem of the contract (RFC 9457), with the members that belong to its type. */
export function problem<T extends ProblemType>(slug: T, members: MembersOf<T>, extras: Extras = {}): Problem {
  const status = statuses[slug];
  const { detail, retryAfter = null } = extras;
  const body = {
    type: `urn:problem-type:whereabouts:${slug}`,
    title: titles[slug],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...members,
  };
  return { slug, status, body, retryAfter };
}

/** Thrown by the backend's own rules: undoes what the request did so far and answers with the problem. */
export class Refusal extends Error {
  readonly problem: Problem;
  /** What is written all the same, such as a failed attempt. */
  readonly lasting: () => void;

  constructor(refused: Problem, lasting: () => void) {
    super(refused.slug);
    this.problem = refused;
    this.lasting = lasting;
  }
}

/** Refuses the request. `lasting` writes what the refusal must not undo. */
export function refuse<T extends ProblemType>(
  slug: T,
  members: MembersOf<T>,
  { lasting = () => {}, ...extras }: Extras & { lasting?: () => void } = {},
): never {
  throw new Refusal(problem(slug, members, extras), lasting);
}

export function isProblemType(name: string): name is ProblemType {
  return Object.hasOwn(statuses, name);
}
