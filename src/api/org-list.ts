import type { InfiniteData } from "@tanstack/react-query";

import { eachOnce } from "./each-once.ts";
import type { Facet } from "./facet-schema.ts";

/** Rows of the first page, and of each that follows. */
export const FIRST_PAGE = 50;
export const NEXT_PAGE = 100;

/** A row of a big table; `gone` when the server has it no more. */
export type Listed<Row> = Row & { gone?: true };

/** Of each kind of filter, how many there are of each value. */
type Facets = Record<string, Facet>;

/** A page of a big table, with the rows that were not as the contract says kept apart and counted. */
export interface OrgPage<Row, Kinds = Facets> {
  rows: Row[];
  unreadable: number;
  nextCursor: string | null;
  /** How many match, on all pages. */
  total: number;
  /** How many there are of what counts, whatever the filter: active sessions, trusted devices. */
  count: number;
  /** Of how many members nothing is told, since they have opted out. */
  hiddenMembers: number;
  /** With the first page alone. */
  facets: Kinds | null;
  /** By the server's clock, in milliseconds. */
  readAt: number;
}

/** What all loaded pages say together. */
export type OrgList<Row, Kinds = Facets> = Omit<OrgPage<Row, Kinds>, "nextCursor">;

/** Pages are read once: what is looked at is read again by its ids, and nothing moves (`useTrueRows`). */
export const READ_ONCE = {
  staleTime: Infinity,
  gcTime: 60_000,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  // Comparing ten thousand rows takes longer than showing them.
  structuralSharing: false,
} as const;

/** All loaded pages as one list. */
export function combineRows<Row extends { id: string }, Kinds>({
  pages,
}: InfiniteData<OrgPage<Row, Kinds>>): OrgList<Row, Kinds> {
  const [first] = pages;
  return {
    rows: eachOnce(pages.map(({ rows }) => rows)),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: first?.total ?? 0,
    count: first?.count ?? 0,
    hiddenMembers: first?.hiddenMembers ?? 0,
    facets: first?.facets ?? null,
    readAt: first?.readAt ?? 0,
  };
}
