import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";

import { read, type ApiClient } from "./client.ts";
import { useConnection } from "./connection.tsx";
import { devicePageSchema, deviceSchema, type Device } from "./device-schemas.ts";
import { ApiError } from "./errors.ts";
import { readRows } from "./list-schema.ts";
import { usePollAfter } from "./polling.ts";
import { ALL_DEVICES } from "./query-client.ts";
import { restartList } from "./restart-list.ts";

const FIRST_PAGE = 25;
const NEXT_PAGE = 100;
const POLL_MS = 15_000;

// A refetch reads every page that is open.
const SLOW_POLL_MS = 60_000;

/** A page of devices, with the rows that were not as the contract says kept apart and counted. */
interface DevicePage {
  devices: Device[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
}

/** What all loaded pages say together. */
export interface DevicesList {
  devices: Device[];
  /** Rows that were not as the contract says. */
  unreadable: number;
  /** How many there are, loaded or not. */
  total: number;
}

function devicesQuery(client: ApiClient) {
  return infiniteQueryOptions({
    queryKey: ALL_DEVICES,
    queryFn: ({ pageParam, signal }) =>
      readDevicePage(client, { cursor: pageParam, limit: pageParam ? NEXT_PAGE : FIRST_PAGE, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: combine,
  });
}

async function readDevicePage(
  client: ApiClient,
  { cursor, limit, signal }: { cursor: string | null; limit: number; signal?: AbortSignal },
): Promise<DevicePage> {
  const { items, ...envelope } = await read(
    client.GET("/devices", {
      params: { query: { limit, ...(cursor ? { cursor } : {}) } },
      ...(signal && { signal }),
    }),
    devicePageSchema,
  );
  const { rows: devices, unreadable } = readRows(items, deviceSchema);
  return { ...envelope, devices, unreadable };
}

function combine({ pages }: InfiniteData<DevicePage, string | null>): DevicesList {
  // A list that moves while it is read can bring a row twice: the first reading stands.
  const byId = new Map<string, Device>();
  for (const device of pages.flatMap((page) => page.devices)) {
    if (!byId.has(device.id)) byId.set(device.id, device);
  }
  return {
    devices: [...byId.values()],
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    total: pages[0]?.total ?? 0,
  };
}

/** The devices that one's account recognises, this one first; kept fresh while the page is visible. Errors: `ApiError`. */
export function useDevicesList() {
  const { client } = useConnection();
  const pollAfter = usePollAfter();
  return useInfiniteQuery({
    ...devicesQuery(client),
    refetchInterval: ({ state }) =>
      pollAfter((state.data?.pages.length ?? 0) > 2 ? SLOW_POLL_MS : POLL_MS, state.error),
  });
}

/** Reads anew all that is shown of one's devices. */
export function useRefreshDevices(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ALL_DEVICES });
}

/** Begins the list anew with its first page, after the server has answered `invalid-cursor`. */
export function useRestartDevices(): () => Promise<void> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return () => restartList(queryClient, devicesQuery(client).queryKey);
}

/**
 * Asks the server for a device now, past every cache; null if there is none such any more. Errors: `ApiError`, of
 * kind `unreadable` where the one that is looked for may be among what cannot be read.
 */
export function useAskDevice(): (id: string) => Promise<Device | null> {
  const { client } = useConnection();
  return async (id) => {
    let unreadable = 0;
    let cursor: string | null = null;
    do {
      const page = await readDevicePage(client, { cursor, limit: NEXT_PAGE });
      const found = page.devices.find((device) => device.id === id);
      if (found) return found;
      unreadable += page.unreadable;
      cursor = page.nextCursor;
    } while (cursor !== null);
    if (unreadable > 0) throw new ApiError({ kind: "unreadable" });
    return null;
  };
}
