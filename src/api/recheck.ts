import { useEffect } from "react";

import { cover, uncover } from "#src/lib/cover.ts";

import { leaveWithOtherTab } from "./account.ts";
import { useConnection, useConnectionSource, type Connection } from "./connection.tsx";
import { meQuery, SessionReplaced, useMe } from "./me.ts";
import { ME_KEY } from "./query-client.ts";
import { listenToTabs } from "./tabs.ts";

// After another tab has had the server's word that this session is over: so long may this one's own answer take.
const WORD_OF_ANOTHER_MS = 700;

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
    const hide = () => cover(word);
    const recheck = (otherwise: (error: unknown) => void, within?: number) => {
      hide();
      askAgain(connection, within).then(() => source.current() === connection && uncover(), otherwise);
    };
    const startAnew = () => source.startAnew(connection);
    const onReturn = () => recheck(startAnew);
    globalThis.addEventListener("pagehide", hide, { signal });
    globalThis.addEventListener("pageshow", ({ persisted }) => persisted && onReturn(), { signal });
    document.addEventListener("freeze", hide, { signal });
    document.addEventListener("resume", onReturn, { signal });
    const stopListening = listenToTabs(({ type, sessionIds }) => {
      if (source.current() !== connection) return;
      if (type === "signed-in") return recheck(startAnew);
      if (!sessionIds.includes(sessionId)) return;
      if (type === "signed-out") return leaveWithOtherTab(source, connection, sessionId);
      connection.signedOutHere = true;
      recheck((error) => {
        if (error instanceof SessionReplaced) startAnew();
        else source.end(connection, { cause: null, confirmed: true, others: null });
      }, WORD_OF_ANOTHER_MS);
    });
    return () => {
      stop.abort();
      stopListening();
    };
  }, [source, connection, sessionId, word]);
}

/** Resolves where the server says that this browser is still in this session. */
async function askAgain({ client, queryClient }: Connection, within?: number): Promise<void> {
  // What was asked before is no answer to this.
  await queryClient.cancelQueries({ queryKey: ME_KEY });
  const asked = queryClient.fetchQuery({ ...meQuery(client), staleTime: 0, retry: false });
  const late = new Promise((_, reject) => {
    if (within !== undefined) setTimeout(reject, within, new Error("No answer in time"));
  });
  await Promise.race([asked, late]);
}
