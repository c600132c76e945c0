import { isOperation, type OperationId } from "./contract.ts";
import { isProblemType, problem, type PolicyRule, type Problem, type ProblemType } from "./problems.ts";

/** What the network or something on the way does. The first three keep the request from the backend. */
export const networkFaults = {
  offline: "the request never leaves",
  timeout: "no answer ever comes, and nothing was done",
  html: "something on the way answers with a page, and nothing was done",
  lost: "it is done, then the network drops",
  malformed: "it is done, then the JSON breaks off",
  truncated: "it is done, then the connection breaks in the middle of the answer",
  empty: "it is done, then 200 comes without a body",
} as const;

export type NetworkFault = keyof typeof networkFaults;
export type Fault =
  | { readonly kind: "network"; readonly name: NetworkFault }
  | { readonly kind: "problem"; readonly slug: ProblemType };

export interface FaultRule {
  readonly operation: OperationId | "*";
  readonly fault: Fault;
  /** For the first so many calls alone. */
  readonly count: number;
}

export interface Faults {
  /** The fault of this call, if one is due. */
  take(operation: OperationId, request: Request): Fault | null;
}

const byStatus: Record<string, ProblemType> = {
  400: "invalid-request",
  401: "session-ended",
  403: "permission-denied",
  404: "not-found",
  409: "request-in-progress",
  412: "precondition-failed",
  422: "idempotency-key-reused",
  428: "precondition-required",
  429: "rate-limited",
  500: "internal",
  503: "unavailable",
};

// Where one status has several meanings, the one that this operation is most likely to be asked for.
const likelier: Partial<Record<OperationId, Record<string, ProblemType>>> = {
  signIn: { 401: "invalid-credentials", 403: "mutation-header-missing", 422: "validation-failed" },
  signOut: { 403: "mutation-header-missing" },
  extendSession: { 403: "mutation-header-missing" },
  terminateSession: { 409: "session-busy" },
  terminateSessions: { 422: "validation-failed" },
  stepUp: { 401: "invalid-credentials", 403: "mutation-header-missing", 422: "validation-failed" },
  changePassword: { 403: "mutation-header-missing", 422: "validation-failed" },
  judgeSession: { 422: "validation-failed" },
  updateDevice: { 422: "validation-failed" },
  setVisibility: { 422: "validation-failed" },
  updatePolicy: { 422: "validation-failed" },
  previewPolicy: { 422: "validation-failed" },
  planTermination: { 422: "validation-failed" },
  runTermination: { 409: "plan-expired", 422: "validation-failed" },
};

/**
 * Reads `?fail=operationId:fault[:count]`, several separated by commas. `operationId` may be `*`; `fault` is a
 * status, a problem type or a network fault. `unknown` is told of every part that names nothing.
 */
export function parseFaults(text: string, unknown: (part: string) => void): FaultRule[] {
  const parts = text.split(",").filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    const [operation = "", name = "", count] = part.trim().split(":");
    const known = operation === "*" || isOperation(operation);
    const fault = known ? faultNamed(operation, name) : null;
    if (known && fault && /^([1-9]\d*)?$/.test(count ?? ""))
      return [{ operation, fault, count: count ? Number(count) : Infinity }];
    unknown(part);
    return [];
  });
}

function faultNamed(operation: OperationId | "*", name: string): Fault | null {
  if (Object.hasOwn(networkFaults, name)) return { kind: "network", name: name as NetworkFault };
  const own = operation === "*" ? undefined : likelier[operation]?.[name];
  const slug = isProblemType(name) ? name : (own ?? byStatus[name]);
  return slug === undefined ? null : { kind: "problem", slug };
}

/** Faults that come in order, each for its number of calls. */
export function createFaults(rules: readonly FaultRule[]): Faults {
  const used = new Map<FaultRule, number>();
  return {
    take(operation) {
      for (const rule of rules) {
        if (rule.operation !== "*" && rule.operation !== operation) continue;
        const times = used.get(rule) ?? 0;
        if (times >= rule.count) continue;
        used.set(rule, times + 1);
        return rule.fault;
      }
      return null;
    },
  };
}

export const noFaults: Faults = { take: () => null };

/** The problem that a fault answers with. */
export function problemOfFault(slug: ProblemType, operation: OperationId): Problem {
  switch (slug) {
    case "permission-denied":
      return problem(slug, { permission: permissions[operation] ?? "platform.sessions.view" });
    case "policy-forbids":
      return problem(slug, { rule: rules[operation] ?? "terminate_current" });
    case "validation-failed":
      return problem(slug, {
        errors: [{ pointer: pointers[operation] ?? "/", code: "invalid", detail: "By a fault" }],
      });
    case "session-busy":
    case "request-in-progress":
      return problem(slug, {}, { retryAfter: 1 });
    case "rate-limited":
      return problem(slug, {}, { retryAfter: 10 });
    case "unavailable":
      return problem(slug, {}, { retryAfter: 15 });
    default:
      return problem(slug, {});
  }
}

const pointers: Partial<Record<OperationId, string>> = {
  signIn: "/email",
  stepUp: "/password",
  changePassword: "/newPassword",
  terminateSessions: "/ids",
  judgeSession: "/verdict",
  updateDevice: "/name",
  setVisibility: "/visibility",
  planTermination: "/target",
  runTermination: "/reason",
};

const permissions: Partial<Record<OperationId, string>> = {
  untrustDevice: "pf.devices.revoke_trust",
  removeDevice: "pf.devices.revoke_trust",
  planTermination: "pf.sessions.terminate_user",
  runTermination: "pf.sessions.terminate_user",
  listTerminations: "pf.sessions.view_org",
  getTermination: "pf.sessions.view_org",
  listApiKeys: "pf.api_keys.view",
  getApiKey: "pf.api_keys.view",
  listAudit: "pf.audit.view",
  getAuditEntry: "pf.audit.view",
  listAuditChildren: "pf.audit.view",
};

const rules: Partial<Record<OperationId, PolicyRule>> = {
  judgeSession: "judge_current",
  trustDevice: "device_trust",
  setVisibility: "opt_out",
  planTermination: "member_opted_out",
};
