import { useEffect } from "react";

import { cover, uncover } from "#src/lib/cover.ts";

import { leaveWithOtherTab } from "./account.ts";
import { useConnection, useConnectionSource, type Connection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { askMe, SessionReplaced, useMe } from "./me.ts";
import { listenToTabs } from "./tabs.ts";

// After another tab has had the server's word that this session is over: so long may this one's own answer take.
const WORD_OF_ANOTHER_MS = 700;

// A network that comes back takes a moment, and a server may ask for one: so long the page may stay covered.
const SHORTEST_PAUSE_S = 0.5;
const LONGEST_PAUSE_S = 5;

const HOLDER = "recheck";

/**
 * Shows the page of a session only while that is this browser's. It is covered before the browser puts it aside, and
 * whenever another tab tells of something that may concern it, until the server has been asked; with `word` instead.
 */
export function useHeedEnds(word: string): void {
  const source = useConnectionSource();
  const connection = useConnection();
  const { sessionId } = useMe();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // What was asked before the last time that it was covered does not uncover it.
    let turn = 0;
    const hide = () => {
      cover(HOLDER, word);
      return ++turn;
    };
    const recheck = (asked: Promise<unknown>, otherwise: (error: unknown) => void) => {
      const own = hide();
      asked.then(() => own === turn && source.current() === connection && uncover(HOLDER), otherwise);
    };
    const startAnew = () => source.startAnew(connection);
    const onReturn = () => recheck(askPatiently(connection), startAnew);
    globalThis.addEventListener("pagehide", hide, { signal });
    globalThis.addEventListener("pageshow", ({ persisted }) => persisted && onReturn(), { signal });
    document.addEventListener("freeze", hide, { signal });
    document.addEventListener("resume", onReturn, { signal });
    const stopListening = listenToTabs(({ type, sessionIds }) => {
      if (source.current() !== connection) return;
      if (type === "signed-in") return onReturn();
      if (!sessionIds.includes(sessionId)) return;
      if (type === "signed-out") return leaveWithOtherTab(source, connection, sessionId);
      recheck(askWithin(connection, WORD_OF_ANOTHER_MS), (error) => {
        if (error instanceof SessionReplaced) startAnew();
        else source.end(connection, { cause: null, confirmed: true, others: null });
      });
    });
    return () => {
      stop.abort();
      stopListening();
    };
  }, [source, connection, sessionId, word]);
}

/** Resolves where the server says that this browser is still in this session. */
async function askPatiently(connection: Connection): Promise<void> {
  try {
    await askMe(connection);
  } catch (error) {
    const wait = error instanceof ApiError && !error.sessionOver ? (error.retryAfter ?? 0) : Infinity;
    if (wait > LONGEST_PAUSE_S) throw error;
    await new Promise((resolve) => setTimeout(resolve, Math.max(wait, SHORTEST_PAUSE_S) * 1_000));
    await askMe(connection);
  }
}

/** The same, but for a moment alone. */
async function askWithin(connection: Connection, milliseconds: number): Promise<void> {
  const late = new Promise((_, reject) => {
    setTimeout(reject, milliseconds, new Error("No answer in time"));
  });
  await Promise.race([askMe(connection), late]);
}
