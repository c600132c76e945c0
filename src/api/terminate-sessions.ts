import { useMutation, useQueryClient } from "@tanstack/react-query";

import { mutationHeaders, read } from "./client.ts";
import { useConnection, useEndConnection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { useOptionalMe } from "./me.ts";
import { readOwnAnew } from "./query-client.ts";
import { sessionSchema, type Session } from "./schemas.ts";
import { sessionQuery } from "./session.ts";
import { combine, sessionsQuery, type SessionsList } from "./sessions.ts";
import { showEnded, showSession } from "./show-session.ts";
import { announceEnded } from "./tabs.ts";
import { terminationResultSchema, type TerminationOutcome } from "./termination-result.ts";

/** An act, with the key that keeps its retries from acting twice. */
interface Keyed {
  key: string;
}

/**
 * Ends one session; resolves with the session as the server then has it: `ended`, or `ending` with `effectiveBy`.
 * Ending the current one ends the panel's connection. Errors: `ApiError`; if its `outcomeUnknown`, ask with
 * `useAskSession`.
 */
export function useTerminateSession() {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  const endConnection = useEndConnection();
  return useMutation({
    mutationFn: ({ id, key }: Keyed & { id: string; ownSession: boolean }) =>
      read(
        client.POST("/sessions/{id}/terminate", {
          params: { path: { id }, header: mutationHeaders(key) },
        }),
        sessionSchema,
      ),
    onSuccess: (session) => {
      if (session.status === "ended") announceEnded([session.id]);
      // One that is ending goes on until then, and shows it.
      if (session.current && session.status === "ended") {
        endConnection({ cause: "signed_out", confirmed: true, others: null });
        return;
      }
      showSession(queryClient, client, session);
    },
    onSettled: (_session, error, { ownSession }) => {
      if (!(ownSession && outcomeUnknown(error))) readOwnAnew(queryClient);
    },
  });
}

// A 401 to the reading would hide what became of the rest, which a repeat of the same request still tells.
function outcomeUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.outcomeUnknown;
}

/** Asks the server for a session now, past every cache; null if it has none such any more. */
export function useAskSession(): (id: string) => Promise<Session | null> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async (id) => {
    try {
      return await queryClient.fetchQuery({ ...sessionQuery(client, id), staleTime: 0 });
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  };
}

/** Reads the list of those signed in now, past every cache. Errors: `ApiError`. */
export function useAskSessions(): () => Promise<SessionsList> {
  const { client } = useConnection();
  const queryClient = useQueryClient();
  return async () =>
    combine(await queryClient.fetchInfiniteQuery({ ...sessionsQuery(client, "signed-in"), staleTime: 0 }));
}

export type TerminateRequest = { scope: "others" } | { scope: "all" } | { ids: string[] };

/**
 * Ends several sessions; resolves with an outcome for each. `all` ends the panel's connection too. Errors:
 * `ApiError`; if its `outcomeUnknown`, the same request with the same key tells what became of it.
 */
export function useTerminateSessions() {
  const { client } = useConnection();
  const me = useOptionalMe();
  const queryClient = useQueryClient();
  const endConnection = useEndConnection();
  return useMutation({
    mutationFn: async ({ key, request }: Keyed & { request: TerminateRequest }) => {
      const result = await read(
        client.POST("/sessions/terminate", { params: { header: mutationHeaders(key) }, body: request }),
        terminationResultSchema,
      );
      return result.outcomes;
    },
    onSuccess: (outcomes) => {
      const ended = endedIds(outcomes);
      announceEnded(ended);
      showEnded(queryClient, client, ended);
      if (outcomes.some(({ id, outcome }) => id === me?.sessionId && outcome === "ended")) {
        const count = (wanted: TerminationOutcome["outcome"][]) =>
          outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
        endConnection({
          cause: "signed_out",
          confirmed: true,
          others: { ending: count(["ending"]), failed: count(["failed", "refused"]) },
        });
      }
    },
    onSettled: (_outcomes, error, { request }) => {
      const ownSession = "scope" in request && request.scope === "all";
      if (!(ownSession && outcomeUnknown(error))) readOwnAnew(queryClient);
    },
  });
}

function endedIds(outcomes: TerminationOutcome[]): string[] {
  return outcomes.filter(({ outcome }) => outcome === "ended").map(({ id }) => id);
}
