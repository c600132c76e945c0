// How long the session still has, by the server's word alone. Comes after the first rows.
import { useState } from "react";

import { type Elapsed, startCounting } from "#src/lib/elapsed.ts";

import { mutationHeaders, read } from "./client.ts";
import { useConnection, useStartAnew, type Connection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { askMe, SessionReplaced } from "./me.ts";
import { ME_KEY } from "./query-client.ts";
import { lifetimeSchema, type Me, type SessionLifetime } from "./schemas.ts";
import { ASKED_FOR } from "./send.ts";

const IN_BACKGROUND = { "X-Background-Request": "true" };

/** What the server said, and how long ago it was asked: so much of the time it gave has passed at most. */
export interface Reading {
  lifetime: SessionLifetime;
  elapsed: Elapsed;
}

/** An attempt to extend the session: sent again with the same key, it acts once. */
export interface Extension {
  key: string;
  /** Since it was sent first: the answer to a repeated one may be as old as that. */
  elapsed: Elapsed;
}

export interface LifetimeCalls {
  /** What is known already; null for nothing. */
  known: () => Reading | null;
  /**
   * Asks how long the session still has; `counts`: as the person's activity. Null where the session is over or this
   * browser is in another one: that is seen to. Errors: `ApiError`.
   */
  ask: (counts: boolean) => Promise<Reading | null>;
  /** The same, and extends it. */
  extend: (extension: Extension) => Promise<Reading | null>;
  /** Calls `listener` with whatever the server says of it, whoever has asked. */
  listen: (listener: (reading: Reading) => void) => () => void;
}

/** The server's word about how long the session still has. */
export function useLifetime(): LifetimeCalls {
  const connection = useConnection();
  const startAnew = useStartAnew();
  // Behind the gate there is one connection.
  const [calls] = useState(() => lifetimeCalls(connection, startAnew));
  return calls;
}

function lifetimeCalls(connection: Connection, startAnew: () => void): LifetimeCalls {
  const { client, queryClient } = connection;
  let asking = new AbortController();
  const me = () => queryClient.getQueryData<Me>(ME_KEY);
  return {
    known: () => {
      const state = queryClient.getQueryState<Me>(ME_KEY);
      if (!state?.data) return null;
      const age = Math.max(Date.now() - state.dataUpdatedAt, 0);
      return { lifetime: state.data.lifetime, elapsed: startCounting(age) };
    },

    ask: (counts) =>
      unlessOver(async () => {
        const elapsed = startCounting();
        const headers = counts ? ASKED_FOR : IN_BACKGROUND;
        try {
          const { lifetime } = await askMe(connection, { headers, signal: asking.signal });
          return { lifetime, elapsed };
        } catch (error) {
          if (!(error instanceof SessionReplaced)) throw error;
          startAnew();
          return null;
        }
      }),

    extend: ({ key, elapsed }) =>
      unlessOver(async () => {
        const answer = client.POST("/session/extend", { params: { header: mutationHeaders(key) } });
        const lifetime = await read(answer, lifetimeSchema);
        // What was asked before it was extended must not come after.
        asking.abort();
        asking = new AbortController();
        await queryClient.cancelQueries({ queryKey: ME_KEY });
        queryClient.setQueryData<Me>(ME_KEY, (known) => known && { ...known, lifetime });
        return { lifetime, elapsed };
      }),

    listen(listener) {
      let elapsed = startCounting();
      return queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.query.queryHash !== ME_HASH) return;
        if (event.action.type === "fetch") elapsed = startCounting();
        if (event.action.type !== "success") return;
        const lifetime = me()?.lifetime;
        if (lifetime) listener({ lifetime, elapsed: event.action.manual ? startCounting() : elapsed });
      });
    },
  };
}

const ME_HASH = JSON.stringify(ME_KEY);

/** The client has ended the connection by then; what was asked on its behalf has no answer any more. */
async function unlessOver<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError && !error.sessionOver) throw error;
    if (error instanceof ApiError || (error instanceof Error && error.name === "AbortError")) return null;
    throw error;
  }
}
