import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { mutationHeaders, read } from "./client.ts";
import { useConnection, type Connection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { readRows } from "./list-schema.ts";
import { usePollAfter } from "./polling.ts";
import { ALL_AUDIT, ALL_TERMINATIONS, ME_KEY, ORG_LIVE, OWN_KEYS } from "./query-client.ts";
import { requireId } from "./require-id.ts";
import {
  terminationPageSchema,
  terminationSchema,
  type Termination,
  type TerminationRequest,
} from "./termination-schemas.ts";

const RUNNING_POLL_MS = 1_000;
const LIST_POLL_MS = 15_000;
const RUNNING_LIST_POLL_MS = 3_000;
// Of the acts of one day: more than anybody looks at.
const LISTED = 100;

/** An act, with the key that keeps its retries from acting twice. */
interface Keyed {
  key: string;
}

/**
 * Asks what a wide act would end; changes nothing. Resolves with the plan, whose set is frozen. Errors: `ApiError`;
 * 404 where the member or the earlier act is not there, `policy-forbids` with its `rule`.
 */
export function usePlanTermination() {
  const { client } = useConnection();
  return useMutation({
    mutationFn: ({ key, request }: Keyed & { request: TerminationRequest }) =>
      read(
        client.POST("/org/terminations", { params: { header: mutationHeaders(key) }, body: request }),
        terminationSchema,
      ),
  });
}

interface Run extends Keyed {
  plan: Pick<Termination, "id" | "includesOwn">;
  reason: string;
  /** What was typed, where everyone is signed out. */
  organizationName?: string;
}

/**
 * Does what was planned; resolves with how it stands, `running` or `finished`. Errors: `ApiError`; `plan-expired`
 * where it has to be planned anew. If its `outcomeUnknown`, ask with `useAskTermination`.
 */
export function useRunTermination() {
  const connection = useConnection();
  const { queryClient } = connection;
  return useMutation({
    mutationFn: (run: Run) => sendRun(connection, run),
    onSuccess: (termination) => {
      queryClient.setQueryData(terminationQuery(connection, termination.id).queryKey, termination);
      void queryClient.invalidateQueries({ queryKey: LIST_KEY });
      // Whether one's own session goes on is for the server to say.
      if (termination.includesOwn) void queryClient.invalidateQueries({ queryKey: ME_KEY });
    },
  });
}

async function sendRun(connection: Connection, { plan, key, ...body }: Run): Promise<Termination> {
  // From here on the session of this page may end at any moment, and the next page says why.
  if (plan.includesOwn) connection.wideAct = { id: plan.id, begun: false };
  try {
    const params = { path: { id: plan.id }, header: mutationHeaders(key) };
    const answer = connection.client.POST("/org/terminations/{id}/run", { params, body });
    const termination = await read(answer, terminationSchema);
    if (plan.includesOwn) connection.wideAct = { id: plan.id, begun: true };
    return termination;
  } catch (error) {
    if (error instanceof ApiError && !error.outcomeUnknown && !error.sessionOver) connection.wideAct = null;
    throw error;
  }
}

/** Who is still in once an act is over was not signed out by it: it explains no end that comes later. */
function heedOver(connection: Connection, terminations: readonly Termination[]): void {
  const id = connection.wideAct?.id;
  if (terminations.some((one) => one.id === id && one.state === "finished")) connection.wideAct = null;
}

/** A wide act, or its plan. Errors: `ApiError`; what can't be an id is not found without asking. */
function terminationQuery(connection: Connection, id: string) {
  return queryOptions({
    queryKey: [...ALL_TERMINATIONS, "one", id],
    queryFn: async ({ signal }) => {
      requireId(id);
      const path = { id };
      const answer = connection.client.GET("/org/terminations/{id}", { params: { path }, signal });
      const termination = await read(answer, terminationSchema);
      heedOver(connection, [termination]);
      return termination;
    },
  });
}

/** A wide act, asked for every second as long as it runs; null: none. Errors: `ApiError`, 404 as `not-found`. */
export function useTermination(id: string | null) {
  const connection = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({
    ...terminationQuery(connection, id ?? ""),
    enabled: id !== null,
    refetchInterval: ({ state: { data, error } }) =>
      data?.state === "running" && pollAfter(RUNNING_POLL_MS, error),
  });
}

/** Asks the server how an act stands now, past every cache; null if it has none such any more. */
export function useAskTermination(): (id: string) => Promise<Termination | null> {
  const connection = useConnection();
  return (id) => ask(connection, id);
}

async function ask(connection: Connection, id: string): Promise<Termination | null> {
  try {
    const query = terminationQuery(connection, id);
    const now = await connection.queryClient.fetchQuery({ ...query, staleTime: 0 });
    if (connection.wideAct?.id === id && now.state !== "planned") connection.wideAct = { id, begun: true };
    return now;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

const LIST_KEY = [...ALL_TERMINATIONS, "list"];

/**
 * The organization's wide acts that run, then those finished within the last day, the newest of each first: as many as
 * are looked at, how many of those could not be read, and how many there are `beyond` them. Their `groups` and
 * `failures` are empty: `useTermination` tells them. Errors: `ApiError`.
 */
export function useTerminations() {
  const connection = useConnection();
  const pollAfter = usePollAfter();
  return useQuery({
    queryKey: LIST_KEY,
    queryFn: async ({ signal }) => {
      const query = { limit: LISTED };
      const answer = connection.client.GET("/org/terminations", { params: { query }, signal });
      const { items, total } = await read(answer, terminationPageSchema);
      const list = readRows(items, terminationSchema);
      heedOver(connection, list.rows);
      return { ...list, beyond: Math.max(0, total - items.length) };
    },
    refetchInterval: ({ state: { data, error } }) =>
      pollAfter(
        data?.rows.some((row) => row.state === "running") ? RUNNING_LIST_POLL_MS : LIST_POLL_MS,
        error,
      ),
  });
}

/** Reads anew what an act has changed, whose it ever was: it may have ended sessions of one's own as well. */
export function useReadAfterTermination(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [ORG_LIVE, ALL_AUDIT, LIST_KEY, ...OWN_KEYS])
      void queryClient.invalidateQueries({ queryKey });
  };
}
