import type { Caller } from "#mocks/authorize.ts";
import type {
  OrgDeviceFilter,
  OrgSessionFilter,
  SecondFactor,
  SessionStatus,
  SignalCode,
  SignInMethod,
} from "#mocks/contract.ts";
import type { DeviceQuery } from "#mocks/org/device-search.ts";
import { clientKinds, factors, methods, statuses } from "#mocks/org/entries.ts";
import type { SessionQuery } from "#mocks/org/session-search.ts";
import { signalCodes } from "#mocks/org/signal-mask.ts";
import {
  deviceSorts,
  type DeviceSort,
  memberSorts,
  type MemberSort,
  sessionSorts,
  type SessionSort,
} from "#mocks/org/sorts.ts";

import { lengthOf } from "./fields.ts";
import { type PageRequest, readPageRequest, refuseParameter } from "./page-request.ts";

export const ID = /^[A-Za-z0-9_-]{1,128}$/;
const COUNTRY = /^([A-Z]{2}|unknown)$/;
// RFC 3339 with offset; a "+" that was not escaped arrives as a space.
const TIMESTAMP = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const LONGEST_IDLE = 315_360_000;
const MOST = 50;

export type Listing<Query, Sort> = PageRequest & { readonly query: Query; readonly sort: Sort };

/** The same of what has facets, where they are asked for. */
export type FacetedListing<Query, Sort> = Listing<Query, Sort> & { readonly facets: boolean };

/** The parameters of `listMembers`; refuses with 400 what the contract does not allow, here and below. */
export function readMembersRequest(query: URLSearchParams): Listing<{ q: string | null }, MemberSort> {
  return {
    ...readPageRequest(query),
    query: { q: readText(query) },
    sort: readSort(query, memberSorts, "-last_active"),
  };
}

export function readOrgSessionsRequest(query: URLSearchParams): FacetedListing<SessionQuery, SessionSort> {
  const idleFor = readIdle(query);
  const createdSince = readMoment(query, "createdSince");
  const q = readText(query);
  const filter: OrgSessionFilter = {
    member: readMatching(query, "member", ID),
    device: readMatching(query, "device", ID),
    status: readEach<SessionStatus>(query, "status", statuses),
    country: readMatching(query, "country", COUNTRY),
    client: readEach(query, "client", clientKinds),
    method: readEach<SignInMethod>(query, "method", methods),
    factor: readEach<SecondFactor>(query, "factor", factors),
    signal: readEach<SignalCode>(query, "signal", signalCodes),
    ...(idleFor === null ? {} : { idleFor }),
    ...(createdSince === null ? {} : { createdSince }),
    ...(q === null ? {} : { q }),
  };
  return {
    ...readPageRequest(query),
    query: { filter, ids: readMatching(query, "id", ID) },
    facets: readFacets(query),
    sort: readSort(query, sessionSorts, "-last_active"),
  };
}

export function readOrgDevicesRequest(query: URLSearchParams): FacetedListing<DeviceQuery, DeviceSort> {
  const idleFor = readIdle(query);
  const q = readText(query);
  const filter: OrgDeviceFilter = {
    member: readMatching(query, "member", ID),
    trust: readEach(query, "trust", ["trusted", "untrusted"]),
    client: readEach(query, "client", clientKinds),
    country: readMatching(query, "country", COUNTRY),
    ...(idleFor === null ? {} : { idleFor }),
    ...(q === null ? {} : { q }),
  };
  return {
    ...readPageRequest(query),
    query: { filter, ids: readMatching(query, "id", ID) },
    facets: readFacets(query),
    sort: readSort(query, deviceSorts, "-last_seen"),
  };
}

/** By what a cursor is known: who asked for what. */
export function questionOf(list: string, caller: Caller, query: object, sort: string): string {
  return JSON.stringify([list, caller.user.id, query, sort]);
}

/** Whether the panel asks by itself. */
export function isBackground(request: Request): boolean {
  return request.headers.get("x-background-request") === "true";
}

export function readMatching(query: URLSearchParams, name: string, pattern: RegExp, most = MOST): string[] {
  const values = query.getAll(name);
  if (values.length > most || !values.every((value) => pattern.test(value))) refuseParameter(name);
  return values;
}

export function readEach<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T[] {
  const asked = query.getAll(name);
  const known = asked.flatMap((value) => allowed.filter((one) => one === value));
  if (asked.length > MOST || known.length < asked.length) refuseParameter(name);
  return known;
}

function readSort<T extends string>(query: URLSearchParams, sorts: readonly T[], usual: T): T {
  const [asked = usual, ...more] = readEach(query, "sort", sorts);
  return more.length > 0 ? refuseParameter("sort") : asked;
}

function readFacets(query: URLSearchParams): boolean {
  const [asked = "false", ...more] = readEach(query, "facets", ["true", "false"]);
  return more.length > 0 ? refuseParameter("facets") : asked === "true";
}

export function readText(query: URLSearchParams): string | null {
  const q = query.get("q");
  if (q !== null && (q === "" || lengthOf(q) > 200)) refuseParameter("q");
  return q;
}

function readIdle(query: URLSearchParams): number | null {
  const text = query.get("idleFor");
  if (text === null) return null;
  const seconds = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : NaN;
  return seconds <= LONGEST_IDLE ? seconds : refuseParameter("idleFor");
}

export function readMoment(query: URLSearchParams, name: string): string | null {
  const text = query.get(name);
  if (text === null) return null;
  return TIMESTAMP.test(text) && !Number.isNaN(Date.parse(text)) ? text : refuseParameter(name);
}
