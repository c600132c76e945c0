import type { Session } from "#src/api/schemas.ts";
import type { TerminateRequest } from "#src/api/terminate-sessions.ts";

/** What a sign-out is about to end. */
export type SignOutTarget =
  | { kind: "one"; session: Session }
  | { kind: "selected"; sessions: Session[] }
  | { kind: "others"; sessions: Session[]; count: number | null }
  | { kind: "everywhere"; count: number | null };

/** The request that ends several sessions. */
export function requestFor(target: Exclude<SignOutTarget, { kind: "one" }>): TerminateRequest {
  switch (target.kind) {
    case "selected":
      return { ids: target.sessions.map(({ id }) => id) };
    case "others":
      return { scope: "others" };
    case "everywhere":
      return { scope: "all" };
  }
}
