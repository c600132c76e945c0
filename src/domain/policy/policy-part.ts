import type { ApiError } from "#src/api/errors.ts";
import type { Policy } from "#src/api/policy-schemas.ts";
import type { PolicyUpdate } from "#src/api/policy.ts";
import type { FieldError } from "#src/api/problem-schema.ts";

type Code = FieldError["code"];

/** What is wrong with what was typed, in the contract's words. */
export interface Problems {
  value?: Code | undefined;
  reason?: Code | undefined;
}

/** One thing that holds, in words. */
export interface Line {
  label: string;
  value: string;
}

/** What of the policy has a form and a **Save** of its own. Typed is what stands in the form. */
export interface PolicyPart<Typed> {
  /** Of its draft. Another for controls of another kind, as what was typed means something else there. */
  name: string;
  /** "Session timeout": the form's heading. */
  heading: string;
  /** "Change the session timeout?" */
  question: string;
  /** As it stands in the form while nothing was typed. */
  typedOf: (policy: Policy) => Typed;
  /** The same for what means the same. */
  meaning: (typed: Typed) => string;
  /** What to ask the server for, or why not to. */
  read: (typed: Typed) => { change: PolicyUpdate } | { problems: Problems };
  lines: (typed: Typed) => Line[];
  /** What is, and what is to be, in a sentence. */
  sentence: (before: Typed, after: Typed) => string;
}

/** What is about to be saved: as it stood when that was asked for, whatever comes between. */
export interface Review<Typed> {
  change: PolicyUpdate;
  /** Of the policy that the person had before them. */
  version: string;
  before: Typed;
  after: Typed;
}

/** What the server has against which field. */
export function problemsOf({ fields }: ApiError): Problems {
  const reason = fields.find(({ pointer }) => pointer === "/reason")?.code;
  const value = fields.find(({ pointer }) => pointer !== "/reason")?.code;
  return { value, reason };
}

/** Whether all that this change names is so. */
export function holds(
  { idleTimeout, rememberMe, operatingCountries }: PolicyUpdate,
  policy: Policy,
): boolean {
  const sorted = (codes: readonly string[] | null) => JSON.stringify(codes?.toSorted() ?? null);
  return (
    (idleTimeout === undefined || idleTimeout === policy.idleTimeout.value) &&
    (rememberMe === undefined ||
      (rememberMe.allowed === policy.rememberMe?.allowed &&
        rememberMe.timeout === policy.rememberMe.timeout.value)) &&
    (operatingCountries === undefined || sorted(operatingCountries) === sorted(policy.operatingCountries))
  );
}
