import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { OrgSessionFacets, OrgSessionFilter } from "#mocks/contract.ts";

import { clientKinds, factors, methods, type SessionEntry, statuses } from "./entries.ts";
import { byIdle, facet, idleSpansWith, memberFacet, named, nameIn } from "./facets.ts";
import type { OrgIndex } from "./org-index.ts";
import { codesIn } from "./signal-mask.ts";
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
export function createSessionCounts({ numbers }: OrgIndex) {
  const member = new Int32Array(numbers.people.count());
  const status = new Int32Array(statuses.length);
  const country = new Int32Array(numbers.countries.count());
  const client = new Int32Array(clientKinds.length);
  const method = new Int32Array(methods.length);
  const factor = new Int32Array(factors.length);
  const masks = new Map<number, number>();
  const idles: number[] = [];
  const count = (counts: Int32Array, number: number) => void (counts[number] = (counts[number] ?? 0) + 1);
  return {
    add(entry: SessionEntry, failed: number, signals: number, now: number) {
      const has = (kind: number) => failed === 0 || failed === kind;
      if (has(kinds.member)) count(member, entry.person);
      if (has(kinds.status)) count(status, entry.status);
      if (has(kinds.country)) count(country, entry.country);
      if (has(kinds.client)) count(client, entry.client);
      if (has(kinds.method)) count(method, entry.method);
      if (has(kinds.factor)) count(factor, entry.factor);
      if (has(kinds.signal)) masks.set(signals, (masks.get(signals) ?? 0) + 1);
      if (has(kinds.idle)) idles.push(entry.lastActive === null ? Infinity : now - entry.lastActive);
    },
    facets(filter: OrgSessionFilter, backend: Backend, caller: Caller): OrgSessionFacets {
      const spans = idleSpansWith(filter.idleFor);
      return {
        member: memberFacet(
          named(member, numbers.people.name),
          filter.member ?? [],
          personLabel(backend, caller),
        ),
        status: facet(named(status, nameIn(statuses)), filter.status ?? []),
        country: facet(named(country, numbers.countries.name), filter.country ?? []),
        client: facet(named(client, nameIn(clientKinds)), filter.client ?? []),
        method: facet(named(method, nameIn(methods)), filter.method ?? []),
        factor: facet(named(factor, nameIn(factors)), filter.factor ?? []),
        signal: facet(bySignal(masks), filter.signal ?? []),
        idleFor: facet(byIdle(idles, spans), spans.map(String)),
      };
    },
  };
}

function bySignal(masks: ReadonlyMap<number, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [mask, count] of masks)
    for (const code of codesIn(mask)) counts.set(code, (counts.get(code) ?? 0) + count);
  return counts;
}
