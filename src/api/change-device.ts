import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";

import { mutationHeaders, read } from "./client.ts";
import { useConnection, useEndConnection } from "./connection.tsx";
import { deviceSchema, type Device } from "./device-schemas.ts";
import { ApiError } from "./errors.ts";
import { useOptionalMe } from "./me.ts";
import { ALL_DEVICES, ME_KEY, readOwnAnew } from "./query-client.ts";
import { announceEnded } from "./tabs.ts";
import { terminationResultSchema } from "./termination-result.ts";

/** A change of one device, with the key that keeps its retries from acting twice. */
interface Keyed {
  id: string;
  key: string;
}

/**
 * Names a device, or takes its own name away (`name: null`); resolves with the device as it then is. `version` is
 * the one that the person had before them. Errors: `ApiError`; `precondition-failed` if it was changed meanwhile.
 */
export function useRenameDevice() {
  const { client } = useConnection();
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ id, key, version, name }: Keyed & { version: string; name: string | null }) =>
      read(
        client.PATCH("/devices/{id}", {
          params: { path: { id }, header: { ...mutationHeaders(key), "If-Match": `"${version}"` } },
          body: { name },
        }),
        deviceSchema,
      ),
    ...settle,
  });
}

/** Trusts the device of this request; resolves with the device. Errors: `ApiError`. */
export function useTrustDevice() {
  const { client } = useConnection();
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ id, key }: Keyed) =>
      read(
        client.POST("/devices/{id}/trust", { params: { path: { id }, header: mutationHeaders(key) } }),
        deviceSchema,
      ),
    ...settle,
  });
}

/** Takes the trust of a device away; its sessions stay. Resolves with the device. Errors: `ApiError`. */
export function useUntrustDevice() {
  const { client } = useConnection();
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ id, key }: Keyed) =>
      read(
        client.POST("/devices/{id}/untrust", { params: { path: { id }, header: mutationHeaders(key) } }),
        deviceSchema,
      ),
    ...settle,
  });
}

/** What becomes of the sessions of a device that is removed. */
export type SessionsChoice = "end" | "keep";

/**
 * Forgets a device; resolves with an outcome for each session that was to end with it. If the panel's own is among
 * those that ended, its connection ends too. Errors: `ApiError`; if its `outcomeUnknown`, the same request with the
 * same key tells what became of it.
 */
export function useRemoveDevice() {
  const { client } = useConnection();
  const me = useOptionalMe();
  const queryClient = useQueryClient();
  const endConnection = useEndConnection();
  return useMutation({
    mutationFn: async ({ id, key, sessions }: Keyed & { sessions: SessionsChoice; ownDevice: boolean }) => {
      const result = await read(
        client.DELETE("/devices/{id}", {
          params: { path: { id }, query: { sessions }, header: mutationHeaders(key) },
        }),
        terminationResultSchema,
      );
      return result.outcomes;
    },
    onSuccess: (outcomes) => {
      announceEnded(outcomes.filter(({ outcome }) => outcome === "ended").map(({ id }) => id));
      if (!outcomes.some(({ id, outcome }) => id === me?.sessionId && outcome === "ended")) return;
      // Any other that did not end is in the list that comes after the next sign-in.
      endConnection({ cause: "signed_out", confirmed: true, others: null });
    },
    onSettled: (_outcomes, error, { sessions, ownDevice }) => {
      // A 401 to the reading would hide what became of the rest, which a repeat of the request still tells.
      if (ownDevice && sessions === "end" && error instanceof ApiError && error.outcomeUnknown) return;
      readOwnAnew(queryClient);
      if (ownDevice) void queryClient.invalidateQueries({ queryKey: ME_KEY });
    },
  });
}

/** The server's own answer about a device stands at once; then all that may show it is read anew. */
function useSettle() {
  const queryClient = useQueryClient();
  return {
    onSuccess: (device: Device) => {
      queryClient.setQueryData<InfiniteData<{ devices: Device[] }>>(
        ALL_DEVICES,
        (list) =>
          list && {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              devices: page.devices.map((listed) => (listed.id === device.id ? device : listed)),
            })),
          },
      );
    },
    onSettled: () => readOwnAnew(queryClient),
  };
}
