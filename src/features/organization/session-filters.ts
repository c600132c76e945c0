import type { components } from "#src/api/contract.gen.ts";
import type { OrgSessionsQuestion } from "#src/api/org-sessions.ts";
import { countries, ids, oneOf, seconds, someOf, text } from "#src/domain/filters/filter-rules.ts";
import type { Filters } from "#src/domain/filters/use-filters.ts";

const sessionSorts = [
  "last_active",
  "-last_active",
  "created",
  "-created",
  "member",
  "-member",
  "country",
  "-country",
  "client",
  "-client",
] as const;

/** By what sessions are sorted, if nothing else is said. */
export const USUAL_SORT = "-last_active";
/** Which are shown, if nothing else is said: those that can still act. */
const USUAL_STATUS = ["active", "ending"] as const;

export const methods = ["password", "passkey", "sso", "email_link", "unknown"] as const;
export const factors = [
  "none",
  "authenticator_app",
  "security_key",
  "text_message",
  "trusted_device",
  "unknown",
] as const;

/** What the address of everybody's sessions can hold. */
export const sessionFilters = {
  q: text,
  member: ids,
  device: ids,
  status: someOf(["active", "ending", "ended"]),
  country: countries,
  client: someOf(["browser", "mobile_app", "desktop_app", "command_line", "unknown"]),
  method: someOf(methods),
  factor: someOf(factors),
  signal: someOf([
    "new_country",
    "country_not_operated",
    "impossible_travel",
    "unknown_device",
    "unknown_place",
    "old_session",
    "inactive_session",
    "unfamiliar_address",
    "no_second_factor",
    "familiar_device",
    "same_network",
    "passkey",
    "confirmed",
    "other",
  ]),
  idleFor: seconds,
  sort: { ...oneOf(sessionSorts), lasting: true },
};

export type SessionFilters = Filters<keyof typeof sessionFilters>;
type Filter = components["schemas"]["OrgSessionFilter"];

/** What is asked for: what the address says, and those that can still act, where it says nothing of the status. */
export function sessionFilterOf({ values }: Pick<SessionFilters, "values">): Filter {
  const { sort: _, q, idleFor, status, ...lists } = values;
  const set = Object.fromEntries(Object.entries(lists).filter(([, chosen]) => chosen.length > 0));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the spec has let only the contract's values pass
  return {
    ...set,
    status: status.length > 0 ? status : [...USUAL_STATUS],
    ...(q[0] !== undefined && { q: q[0] }),
    ...(idleFor[0] !== undefined && { idleFor: Number(idleFor[0]) }),
  } as Filter;
}

export function sessionQuestionOf(filters: Pick<SessionFilters, "values">): OrgSessionsQuestion {
  const sort = sessionSorts.find((one) => one === filters.values.sort[0]) ?? USUAL_SORT;
  return { ...sessionFilterOf(filters), sort };
}
