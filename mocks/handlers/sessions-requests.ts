import type { SessionStatus } from "#mocks/contract.ts";
import { refuse } from "#mocks/problems.ts";

import { type PageRequest, readChoice, readPageRequest } from "./page-request.ts";

const statuses: readonly SessionStatus[] = ["active", "ending", "ended"];
const ID = /^[A-Za-z0-9_-]{1,128}$/;
const MOST_IDS = 1000;

export interface ListQuery extends PageRequest {
  readonly statuses: ReadonlySet<SessionStatus>;
}

/** The parameters of a list of sessions; refuses with 400 what the contract does not allow. */
export function readListQuery(query: URLSearchParams): ListQuery {
  return { statuses: readChoice(query, "status", statuses), ...readPageRequest(query) };
}

export type Target = { scope: "others" | "all" } | { ids: string[] };

/** Which sessions are to be ended; refuses with 422 and a pointer to what is wrong. */
export function readTarget(body: unknown): Target {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse("invalid-request", {}, { detail: "The body is no object" });
  const { scope, ids, ...rest } = body as Record<string, unknown>;
  const surplus = Object.keys(rest)[0];
  if (surplus !== undefined) return refuseField(`/${surplus}`, "invalid", "No such member");
  if (scope !== undefined && ids !== undefined)
    return refuseField("/scope", "invalid", "Either a scope or ids, not both");
  if (scope === "others" || scope === "all") return { scope };
  if (scope !== undefined) return refuseField("/scope", "invalid", "One of: others, all");
  return { ids: readIds(ids) };
}

function readIds(ids: unknown): string[] {
  if (ids === undefined) return refuseField("/scope", "required", "A scope or ids are needed");
  if (!Array.isArray(ids)) return refuseField("/ids", "invalid", "It must be an array");
  if (ids.length === 0) return refuseField("/ids", "required", "At least one is needed");
  if (ids.length > MOST_IDS) return refuseField("/ids", "too_many", `At most ${MOST_IDS}`);
  const read = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (typeof id !== "string" || !ID.test(id))
      return refuseField(`/ids/${index}`, "invalid", "Not the id of a session");
    if (read.has(id)) return refuseField(`/ids/${index}`, "invalid", "It came before");
    read.add(id);
  }
  return [...read];
}

function refuseField(pointer: string, code: "required" | "invalid" | "too_many", detail: string): never {
  return refuse("validation-failed", { errors: [{ pointer, code, detail }] });
}
