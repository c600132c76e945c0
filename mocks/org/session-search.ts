import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { OrgSessionFacets, OrgSessionFilter } from "#mocks/contract.ts";
import type { SessionRow } from "#mocks/rows.ts";

import { clientKinds, factors, methods, type SessionEntry, statuses } from "./entries.ts";
import { marked } from "./orders.ts";
import { type OrgIndex, orgIndex } from "./org-index.ts";
import { createSessionCounts, kinds as bit } from "./session-counts.ts";
import { maskOf, SAME_NETWORK } from "./signal-mask.ts";
import type { SessionSort } from "./sorts.ts";
import { finderOf } from "./texts.ts";
import { among, numbersOf } from "./who.ts";

export interface SessionQuery {
  readonly filter: OrgSessionFilter;
  /** These alone, in whatever status. */
  readonly ids: readonly string[];
}

interface Counted {
  /** Of all that match, in order. */
  readonly ids: (sort: SessionSort) => string[];
  readonly total: number;
  readonly activeCount: number;
}

/** A question about the organization's sessions, as its caller may have it answered. */
export interface SessionSearch {
  readonly index: OrgIndex;
  /** All that match, counted. */
  readonly count: () => Counted;
  /** The same, with what there is to choose from. */
  readonly countFacets: () => Counted & { facets: OrgSessionFacets };
  /** The session of that id, if it matches. */
  readonly find: (id: string) => SessionRow | null;
}

/** Sessions of the caller's organization; those of members who opted out are nowhere in it. */
export function searchSessions(
  backend: Backend,
  caller: Caller,
  { filter, ids: asked }: SessionQuery,
): SessionSearch {
  const index = orgIndex(backend, caller.organization);
  const now = backend.now();
  const ids = asked.length === 0 ? null : new Set(asked);
  const fails = failing(index, caller, ids ? { ...filter, status: [] } : filter, now);
  const network = networkOf(caller);
  const active = statuses.indexOf("active");
  const isHidden = (entry: SessionEntry) => entry.private && entry.user.id !== caller.user.id;
  const isAsked = (entry: SessionEntry) => ids === null || ids.has(entry.id);
  const isIn = (entry: SessionEntry) => !isHidden(entry) && isAsked(entry) && fails(entry) === 0;
  /** All that may be seen; `each` is called with those that are asked about, and what kinds of filter they fail. */
  const count = (each?: (entry: SessionEntry, failed: number) => void) => {
    let activeCount = 0;
    let total = 0;
    const found = index.sessions.marks();
    // As they came: one after the other in memory, too, which is quicker by far than in any order.
    for (const entry of index.sessions.byId.values()) {
      if (isHidden(entry)) continue;
      if (entry.status === active) activeCount += 1;
      if (!isAsked(entry)) continue;
      const failed = fails(entry);
      if (failed === 0) {
        total += 1;
        found[entry.number] = 1;
      }
      each?.(entry, failed);
    }
    return { total, activeCount, ids: (sort: SessionSort) => marked(index.sessions.in(sort), found) };
  };
  return {
    index,
    count: () => count(),
    find(id) {
      const entry = index.sessions.byId.get(id);
      return entry && isIn(entry) ? entry.row : null;
    },
    countFacets() {
      const counts = createSessionCounts(index, filter, now);
      const counted = count((entry, failed) => {
        // Who fails one kind alone counts for its facet: there that kind is not applied.
        if ((failed & (failed - 1)) === 0)
          counts.add(entry, failed, network(entry) ? entry.signals | SAME_NETWORK : entry.signals);
      });
      return { ...counted, facets: counts.facets(backend, caller) };
    },
  };
}

/** The sessions that match a filter, in the order of the list. */
export function matchingSessions(backend: Backend, caller: Caller, filter: OrgSessionFilter): SessionRow[] {
  const search = searchSessions(backend, caller, { filter, ids: [] });
  return search
    .count()
    .ids("-last_active")
    .flatMap((id) => search.find(id) ?? []);
}

function failing(
  { numbers }: OrgIndex,
  caller: Caller,
  filter: OrgSessionFilter,
  now: number,
): (entry: SessionEntry) => number {
  const member = numbersOf(filter.member, numbers.people);
  const device = filter.device?.length ? new Set(filter.device) : null;
  const status = among(filter.status, statuses);
  const country = numbersOf(filter.country, numbers.countries);
  const client = among(filter.client, clientKinds);
  const method = among(filter.method, methods);
  const factor = among(filter.factor, factors);
  const signals = filter.signal?.length ? maskOf(filter.signal) : null;
  const askedNetwork = signals !== null && (signals & SAME_NETWORK) !== 0;
  const network = networkOf(caller);
  const idleSince = filter.idleFor === undefined ? null : now - filter.idleFor * 1000;
  const since = filter.createdSince === undefined ? null : Date.parse(filter.createdSince);
  const hasWords = filter.q === undefined ? null : finderOf(numbers.texts, filter.q, { inIds: true });
  return (entry) => {
    let failed = 0;
    if (member !== null && !member.has(entry.person)) failed |= bit.member;
    if ((status & (1 << entry.status)) === 0) failed |= bit.status;
    if (country !== null && !country.has(entry.country)) failed |= bit.country;
    if ((client & (1 << entry.client)) === 0) failed |= bit.client;
    if ((method & (1 << entry.method)) === 0) failed |= bit.method;
    if ((factor & (1 << entry.factor)) === 0) failed |= bit.factor;
    if (idleSince !== null && entry.lastActive !== null && entry.lastActive > idleSince) failed |= bit.idle;
    if (signals !== null && (entry.signals & signals) === 0 && !(askedNetwork && network(entry)))
      failed |= bit.signal;
    if (since !== null && entry.created < since) failed |= bit.other;
    if (device !== null && (entry.row.deviceId === null || !device.has(entry.row.deviceId)))
      failed |= bit.other;
    // What fails two kinds already is not read any further.
    if (hasWords !== null && (failed & (failed - 1)) === 0 && !hasWords(entry)) failed |= bit.other;
    return failed;
  };
}

/** Whether a session is at the caller's own address, by the rule of the signal `same_network`. */
function networkOf({ session: { id, ip } }: Caller): (entry: SessionEntry) => boolean {
  if (ip.scope !== "public" || ip.address === null) return () => false;
  const ended = statuses.indexOf("ended");
  return (entry) => entry.address === ip.address && entry.status !== ended && entry.id !== id;
}
