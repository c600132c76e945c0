import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import type { OrgDeviceFacets, OrgDeviceFilter } from "#mocks/contract.ts";
import type { DeviceRow } from "#mocks/rows.ts";

import { type DeviceEntry, clientKinds } from "./entries.ts";
import { countIdle, countOne, facet, memberFacet, named, nameIn } from "./facets.ts";
import { marked } from "./orders.ts";
import { type OrgIndex, orgIndex } from "./org-index.ts";
import type { DeviceSort } from "./sorts.ts";
import { finderOf } from "./texts.ts";
import { among, numbersOf, personLabel } from "./who.ts";

const kinds = { member: 1, trust: 2, client: 4, country: 8, idle: 16, other: 32 } as const;
const trusts = ["untrusted", "trusted"] as const;

export interface DeviceQuery {
  readonly filter: OrgDeviceFilter;
  /** These alone. */
  readonly ids: readonly string[];
}

interface Counted {
  /** Of all that match, in order. */
  readonly ids: (sort: DeviceSort) => string[];
  readonly total: number;
  readonly trustedCount: number;
}

/** As `SessionSearch`, of devices. */
export interface DeviceSearch {
  readonly index: OrgIndex;
  readonly count: () => Counted;
  readonly countFacets: () => Counted & { facets: OrgDeviceFacets };
  readonly find: (id: string) => DeviceRow | null;
}

/** Devices of the caller's organization; those of members who opted out are nowhere in it. */
export function searchDevices(
  backend: Backend,
  caller: Caller,
  { filter, ids: asked }: DeviceQuery,
): DeviceSearch {
  const index = orgIndex(backend, caller.organization);
  const now = backend.now();
  const ids = asked.length === 0 ? null : new Set(asked);
  const fails = failing(index, filter, now);
  const isHidden = (entry: DeviceEntry) => entry.private && entry.user.id !== caller.user.id;
  const isAsked = (entry: DeviceEntry) => ids === null || ids.has(entry.id);
  const isIn = (entry: DeviceEntry) => !isHidden(entry) && isAsked(entry) && fails(entry) === 0;
  const count = (each?: (entry: DeviceEntry, failed: number) => void) => {
    let trustedCount = 0;
    let total = 0;
    const found = index.devices.marks();
    for (const entry of index.devices.byId.values()) {
      if (isHidden(entry)) continue;
      if (entry.trusted) trustedCount += 1;
      if (!isAsked(entry)) continue;
      const failed = fails(entry);
      if (failed === 0) {
        total += 1;
        found[entry.number] = 1;
      }
      each?.(entry, failed);
    }
    return { total, trustedCount, ids: (sort: DeviceSort) => marked(index.devices.in(sort), found) };
  };
  return {
    index,
    count: () => count(),
    countFacets() {
      const counts = createCounts(index, filter);
      const counted = count((entry, failed) => {
        if ((failed & (failed - 1)) === 0) counts.add(entry, failed, now);
      });
      return { ...counted, facets: counts.facets(backend, caller) };
    },
    find(id) {
      const entry = index.devices.byId.get(id);
      return entry && isIn(entry) ? entry.row : null;
    },
  };
}

/** The devices that match a filter, in the order of the list. */
export function matchingDevices(backend: Backend, caller: Caller, filter: OrgDeviceFilter): DeviceRow[] {
  const search = searchDevices(backend, caller, { filter, ids: [] });
  return search
    .count()
    .ids("-last_seen")
    .flatMap((id) => search.find(id) ?? []);
}

function failing(
  { numbers }: OrgIndex,
  filter: OrgDeviceFilter,
  now: number,
): (entry: DeviceEntry) => number {
  const member = numbersOf(filter.member, numbers.people);
  const country = numbersOf(filter.country, numbers.countries);
  const client = among(filter.client, clientKinds);
  const trust = among(filter.trust, trusts);
  const idleSince = filter.idleFor === undefined ? Infinity : now - filter.idleFor * 1000;
  const hasWords = filter.q === undefined ? null : finderOf(numbers.texts, filter.q);
  return (entry) => {
    let failed = 0;
    if (member !== null && !member.has(entry.person)) failed |= kinds.member;
    if ((trust & (1 << Number(entry.trusted))) === 0) failed |= kinds.trust;
    if ((client & (1 << entry.client)) === 0) failed |= kinds.client;
    if (country !== null && !country.has(entry.country)) failed |= kinds.country;
    if (entry.lastSeen > idleSince) failed |= kinds.idle;
    if (hasWords !== null && (failed & (failed - 1)) === 0 && !hasWords(entry)) failed |= kinds.other;
    return failed;
  };
}

function createCounts({ numbers }: OrgIndex, filter: OrgDeviceFilter) {
  const member = new Int32Array(numbers.people.count());
  const trust = new Int32Array(trusts.length);
  const client = new Int32Array(clientKinds.length);
  const country = new Int32Array(numbers.countries.count());
  const idle = countIdle(filter.idleFor);
  return {
    add(entry: DeviceEntry, failed: number, now: number) {
      const has = (kind: number) => failed === 0 || failed === kind;
      if (has(kinds.member)) countOne(member, entry.person);
      if (has(kinds.trust)) countOne(trust, Number(entry.trusted));
      if (has(kinds.client)) countOne(client, entry.client);
      if (has(kinds.country)) countOne(country, entry.country);
      if (has(kinds.idle)) idle.add(now - entry.lastSeen);
    },
    facets(backend: Backend, caller: Caller): OrgDeviceFacets {
      return {
        member: memberFacet(member, numbers.people, filter.member ?? [], personLabel(backend, caller)),
        trust: facet(named(trust, nameIn(trusts)), filter.trust ?? []),
        client: facet(named(client, nameIn(clientKinds)), filter.client ?? []),
        country: facet(named(country, numbers.countries.name), filter.country ?? []),
        idleFor: idle.facet(),
      };
    },
  };
}
