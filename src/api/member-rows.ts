import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { eachOnce } from "./each-once.ts";
import { readRows } from "./list-schema.ts";
import { orgDevicePageSchema, orgDeviceSchema, type OrgDevice } from "./org-device-schemas.ts";
import { orgSessionPageSchema, orgSessionSchema, type OrgSession } from "./org-session-schemas.ts";
import { usePollAfter } from "./polling.ts";
import { ORG_LIVE } from "./query-client.ts";
import { restartList } from "./restart-list.ts";
import { ASKED_FOR } from "./send.ts";
import type { SessionGroup } from "./sessions.ts";

const FIRST_PAGE = 25;
const NEXT_PAGE = 100;
const POLL_MS = 15_000;

// A refetch reads every page that is open.
const SLOW_POLL_MS = 60_000;

const STATUSES = { "signed-in": ["active", "ending"], ended: ["ended"] } as const;

/** A page of rows, with those that were not as the contract says kept apart and counted. */
interface RowPage<Row> {
  rows: Row[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
}

/** What all loaded pages say together. */
type Rows<Row> = Omit<RowPage<Row>, "nextCursor">;

function combine<Row extends { id: string }>({
  pages,
}: InfiniteData<RowPage<Row>, string | null>): Rows<Row> {
  return {
    rows: eachOnce(pages.map(({ rows }) => rows)),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
  };
}

function paging(cursor: string | null) {
  return { limit: cursor === null ? FIRST_PAGE : NEXT_PAGE, ...(cursor !== null && { cursor }) };
}

function memberSessionsQuery(client: ApiClient, member: string, group: SessionGroup) {
  return infiniteQueryOptions({
    queryKey: [...ORG_LIVE, "member-sessions", member, group],
    queryFn: async ({ pageParam, signal, client: queryClient, queryKey }): Promise<RowPage<OrgSession>> => {
      // Looking is logged: whoever opens the page looks, though the panel asks again by itself.
      const opened = queryClient.getQueryData(queryKey) === undefined;
      const query = { member: [member], status: [...STATUSES[group]], ...paging(pageParam) };
      const { items, nextCursor, total } = await read(
        client.GET("/org/sessions", { params: { query }, signal, ...(opened && { headers: ASKED_FOR }) }),
        orgSessionPageSchema,
      );
      return { nextCursor, total, ...readRows(items, orgSessionSchema) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine<OrgSession>,
  });
}

function memberDevicesQuery(client: ApiClient, member: string) {
  return infiniteQueryOptions({
    queryKey: [...ORG_LIVE, "member-devices", member],
    queryFn: async ({ pageParam, signal }): Promise<RowPage<OrgDevice>> => {
      const query = { member: [member], ...paging(pageParam) };
      const { items, nextCursor, total } = await read(
        client.GET("/org/devices", { params: { query }, signal }),
        orgDevicePageSchema,
      );
      return { nextCursor, total, ...readRows(items, orgDeviceSchema) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine<OrgDevice>,
  });
}

/**
 * A member's sessions of a group, the most recently active first, kept fresh; `restart` begins anew with the first
 * page. That they were asked for is logged (`sessions_viewed`). Errors: `ApiError`.
 */
export function useMemberSessions(member: string, group: SessionGroup) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const interval = usePollingOf();
  const query = memberSessionsQuery(client, member, group);
  const list = useInfiniteQuery({ ...query, refetchInterval: interval });
  return { ...list, restart: () => restartList(queryClient, query.queryKey) };
}

/** The devices that a member's account recognises, the most recently seen first; the same otherwise. */
export function useMemberDevices(member: string) {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const interval = usePollingOf();
  const query = memberDevicesQuery(client, member);
  const list = useInfiniteQuery({ ...query, refetchInterval: interval });
  return { ...list, restart: () => restartList(queryClient, query.queryKey) };
}

interface PollingQuery {
  state: { data: { pages: unknown[] } | undefined; error: Error | null };
}

function usePollingOf() {
  const pollAfter = usePollAfter();
  return ({ state: { data, error } }: PollingQuery) =>
    pollAfter((data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS, error);
}
