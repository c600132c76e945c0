import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";
import { useState } from "react";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import type { operations } from "./contract.gen.ts";
import { eachOnce } from "./each-once.ts";
import { ApiError } from "./errors.ts";
import { readRows } from "./list-schema.ts";
import { memberPageSchema, memberSchema, type Member } from "./member-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE, ORG_ROWS } from "./query-client.ts";
import { restartList } from "./restart-list.ts";

const FIRST_PAGE = 50;
const NEXT_PAGE = 100;
const POLL_MS = 15_000;

export type MemberSort = NonNullable<NonNullable<operations["listMembers"]["parameters"]["query"]>["sort"]>;

/** Which members, and in what order; empty text for all of them. */
export interface MembersFilter {
  q: string;
  sort: MemberSort;
}

/** A page of members, with the rows that were not as the contract says kept apart and counted. */
interface MemberPage {
  members: Member[];
  unreadable: number;
  nextCursor: string | null;
  /** How many match. */
  total: number;
  /** How many sessions of them are active; of those whose sessions one may see. */
  activeSessions: number;
  /** Of how many of them the sessions are not counted, since they opted out. */
  hiddenMembers: number;
}

/** What all loaded pages say together. */
type MembersList = Omit<MemberPage, "nextCursor">;

async function readMemberPage(
  client: ApiClient,
  { q, sort }: MembersFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<MemberPage> {
  const { items, ...envelope } = await read(
    client.GET("/org/members", {
      params: {
        query: {
          sort,
          limit: cursor === null ? FIRST_PAGE : NEXT_PAGE,
          ...(q !== "" && { q }),
          ...(cursor !== null && { cursor }),
        },
      },
      signal,
    }),
    memberPageSchema,
  );
  const { rows: members, unreadable } = readRows(items, memberSchema);
  return { ...envelope, members, unreadable };
}

function membersQuery(client: ApiClient, filter: MembersFilter) {
  return infiniteQueryOptions({
    queryKey: [...ORG_ROWS, "members", filter],
    queryFn: ({ pageParam, signal }) => readMemberPage(client, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Thousands are not read anew by themselves: what is looked at is, below.
    staleTime: Infinity,
    refetchOnReconnect: false,
    select: combine,
  });
}

function combine({ pages }: InfiniteData<MemberPage, string | null>): MembersList {
  const [first] = pages;
  return {
    members: eachOnce(pages.map(({ members }) => members)),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: first?.total ?? 0,
    activeSessions: first?.activeSessions ?? 0,
    hiddenMembers: first?.hiddenMembers ?? 0,
  };
}

/**
 * The organization's members, page by page, in the order in which they were first read. Their values are kept fresh
 * (those of the first page, and of the page that was last told to be `seen`), but no row moves, comes or goes by
 * itself: `changed` says that the server's list is another by now, `restart` shows it. While another filter is being
 * answered, the rows of the one before stay (`isPlaceholderData`). Errors: `ApiError`.
 */
export function useMembers(filter: MembersFilter) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const { queryKey, ...query } = membersQuery(client, filter);
  const list = useInfiniteQuery({ queryKey, ...query, placeholderData: keepPreviousData });
  const pages = queryClient.getQueryData(queryKey)?.pages;
  const [lookedAt, setLookedAt] = useState(0);
  const first = useLivePage(filter, pages, 0);
  const seen = useLivePage(filter, pages, pages?.[lookedAt] ? lookedAt : 0);

  const { data } = list;
  const now = list.isPlaceholderData ? undefined : (first.data ?? pages?.[0]);
  const fresh = new Map(
    [...(now?.members ?? []), ...(seen.data?.members ?? [])].map((member) => [member.id, member]),
  );
  const known = new Set(data?.members.map(({ id }) => id));
  return {
    ...list,
    data: data && {
      ...data,
      activeSessions: now?.activeSessions ?? data.activeSessions,
      hiddenMembers: now?.hiddenMembers ?? data.hiddenMembers,
      members: data.members.map((member) => fresh.get(member.id) ?? member),
    },
    /** Whether what is shown is up to date, as far as it is kept so. */
    live: first,
    changed:
      data !== undefined &&
      now !== undefined &&
      (now.total !== data.total || now.members.some(({ id }) => !known.has(id))),
    /** Tells that a member's row is in the page. */
    see: (id: string) => {
      const page = pages?.findIndex(({ members }) => members.some((member) => member.id === id)) ?? -1;
      if (page > 0) setLookedAt(page);
    },
    restart: async () => {
      await restartList(queryClient, queryKey);
      await queryClient.invalidateQueries({ queryKey: LIVE_PAGES });
    },
  };
}

const LIVE_PAGES = [...ORG_LIVE, "members"];

/** A page that was read, as it is now: read anew by itself, and with every event. */
function useLivePage(filter: MembersFilter, pages: MemberPage[] | undefined, index: number) {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  const page = pages?.[index];
  const cursor = index === 0 ? null : (pages?.[index - 1]?.nextCursor ?? null);
  return useQuery({
    queryKey: [...LIVE_PAGES, filter, cursor],
    queryFn: async ({ signal }) => {
      try {
        return await readMemberPage(client, filter, cursor, signal);
      } catch (error) {
        // The server keeps the place in a list for a while only: what it has lost stays as it was.
        if (page && error instanceof ApiError && error.type === "invalid-cursor") return page;
        throw error;
      }
    },
    enabled: page !== undefined,
    // It has just been read.
    initialData: page,
    refetchInterval: ({ state }) => pollAfter(POLL_MS, state.error),
  });
}
