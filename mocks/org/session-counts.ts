import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { OrgSessionFacets, OrgSessionFilter } from "#mocks/contract.ts";

import { clientKinds, factors, methods, type SessionEntry, statuses } from "./entries.ts";
import { countIdle, countOne, facet, memberFacet, named, nameIn } from "./facets.ts";
import type { OrgIndex } from "./org-index.ts";
import { codesIn, EVERY_SIGNAL } from "./signal-mask.ts";
import { personLabel } from "./who.ts";

/** The kinds of filter that a session can fail, so that several fit into one number. */
export const kinds = {
  member: 1,
  status: 2,
  country: 4,
  client: 8,
  method: 16,
  factor: 32,
  idle: 64,
  signal: 128,
  other: 256,
} as const;

/** Counts for facets. `add` wants sessions that fail no kind, or one alone: in its facet that kind is not applied. */
export function createSessionCounts({ numbers }: OrgIndex, filter: OrgSessionFilter, now: number) {
  const member = new Int32Array(numbers.people.count());
  const status = new Int32Array(statuses.length);
  const country = new Int32Array(numbers.countries.count());
  const client = new Int32Array(clientKinds.length);
  const method = new Int32Array(methods.length);
  const factor = new Int32Array(factors.length);
  const masks = new Int32Array(EVERY_SIGNAL + 1);
  const idle = countIdle(filter.idleFor);
  return {
    add(entry: SessionEntry, failed: number, signals: number) {
      const has = (kind: number) => failed === 0 || failed === kind;
      if (has(kinds.member)) countOne(member, entry.person);
      if (has(kinds.status)) countOne(status, entry.status);
      if (has(kinds.country)) countOne(country, entry.country);
      if (has(kinds.client)) countOne(client, entry.client);
      if (has(kinds.method)) countOne(method, entry.method);
      if (has(kinds.factor)) countOne(factor, entry.factor);
      if (has(kinds.signal)) countOne(masks, signals);
      if (has(kinds.idle)) idle.add(entry.lastActive === null ? Infinity : now - entry.lastActive);
    },
    facets(backend: Backend, caller: Caller): OrgSessionFacets {
      return {
        member: memberFacet(member, numbers.people, filter.member ?? [], personLabel(backend, caller)),
        status: facet(named(status, nameIn(statuses)), filter.status ?? []),
        country: facet(named(country, numbers.countries.name), filter.country ?? []),
        client: facet(named(client, nameIn(clientKinds)), filter.client ?? []),
        method: facet(named(method, nameIn(methods)), filter.method ?? []),
        factor: facet(named(factor, nameIn(factors)), filter.factor ?? []),
        signal: facet(bySignal(masks), filter.signal ?? []),
        idleFor: idle.facet(),
      };
    },
  };
}

function bySignal(masks: Int32Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [mask, count] of masks.entries())
    if (count > 0) for (const code of codesIn(mask)) counts.set(code, (counts.get(code) ?? 0) + count);
  return counts;
}
