// Comes after the first rows: until then there is nothing that an event could change.
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { useEffect } from "react";
import * as v from "valibot";

import { observeServerDate } from "#src/lib/server-clock.ts";

import { useConnection, type Connection } from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { gatherReadings } from "./gather-readings.ts";
import { useMe } from "./me.ts";
import { ALL_AUDIT, ALL_POLICY, ALL_TERMINATIONS, ME_KEY, ORG_LIVE, OWN_KEYS } from "./query-client.ts";
import { problemOf } from "./send.ts";

// The server says something every 15 seconds; after three times that the connection is dead.
const SILENCE_MS = 45_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

// A stream that ends sooner is none: as with a gateway that answers and closes.
const SHORTEST_LIFE_MS = 15_000;

// A reading for what happened while there was no stream, at most so often: polling goes on meanwhile.
const GAP_MS = 30_000;

const ALL_BUT_ME = [...OWN_KEYS, ORG_LIVE, ALL_TERMINATIONS, ALL_AUDIT, ALL_POLICY];

/** Which of it an event makes old. Unknown events make nothing old. */
const STALE: Record<string, readonly string[][]> = {
  session_created: OWN_KEYS,
  session_changed: OWN_KEYS,
  session_ended: OWN_KEYS,
  device_changed: OWN_KEYS,
  organization_changed: [ORG_LIVE],
  termination_changed: [ALL_TERMINATIONS],
  audit_changed: [ALL_AUDIT],
  policy_changed: [ME_KEY, ALL_POLICY],
  resync: [ME_KEY, ...ALL_BUT_ME],
};

/**
 * Reads anew what the server's events say has changed, while the page is visible, and lets polling rest
 * meanwhile. Where events can't be had, polling goes on; a stream that breaks is opened again.
 */
export function useEvents(): void {
  const connection = useConnection();
  const { sessionId } = useMe();
  useEffect(() => {
    let following: AbortController | null = null;
    const gather = gatherReadings(connection.queryClient);
    const onEvent = ({ event = "", data }: EventSourceMessage) => {
      if (event === "session_ended" && idIn(data) === sessionId) gather.leave();
      else gather.add(STALE[event] ?? []);
    };
    let lastEventId: string | null = null;
    const remember = (id: string) => {
      lastEventId = id;
    };
    const heed = () => {
      if (document.visibilityState === "hidden") {
        following?.abort();
        following = null;
      } else if (!following) {
        following = new AbortController();
        void follow(connection, following.signal, {
          onEvent,
          onGap: () => gather.add(ALL_BUT_ME),
          remember,
          lastEventId: () => lastEventId,
        });
      }
    };
    heed();
    document.addEventListener("visibilitychange", heed);
    return () => {
      document.removeEventListener("visibilitychange", heed);
      following?.abort();
      gather.stop();
    };
  }, [connection, sessionId]);
}

interface Follower {
  onEvent: (event: EventSourceMessage) => void;
  onGap: () => void;
  remember: (id: string) => void;
  lastEventId: () => string | null;
}

/** Follows the events until `signal` says that nobody wants them any more, or the server has none to give. */
async function follow(connection: Connection, signal: AbortSignal, follower: Follower): Promise<void> {
  const { live, queryClient } = connection;
  let gapReadAt = -Infinity;
  const onFirstWord = () => {
    live.setFlowing(true);
    // What happened before there was a stream, no event tells.
    if (follower.lastEventId() !== null || Date.now() - gapReadAt < GAP_MS) return;
    gapReadAt = Date.now();
    follower.onGap();
  };
  for (let failures = 0; !signal.aborted; failures++) {
    const begun = Date.now();
    const stop = new AbortController();
    const ended = AbortSignal.any([signal, stop.signal]);
    let wait: number | null = null;
    try {
      const stream = await open(connection, ended, follower.lastEventId());
      await readAll(stream, follower, { ended, onFirstWord, silent: () => stop.abort() });
    } catch (error) {
      if (error instanceof ApiError) {
        // Asked by the reading of who one is, the server's 401 gets its due there.
        if (error.sessionOver) void queryClient.invalidateQueries({ queryKey: ME_KEY });
        if (error.status >= 400 && error.status < 500 && error.status !== 429) return;
        wait = error.retryAfter;
      }
    } finally {
      live.setFlowing(false);
    }
    if (Date.now() - begun > SHORTEST_LIFE_MS) failures = 0;
    await pause(wait === null ? pauseAfter(failures) : wait * 1_000, signal);
  }
}

async function open({ client }: Connection, signal: AbortSignal, lastEventId: string | null) {
  const { data } = await client.GET("/events", {
    parseAs: "stream",
    fetch: openStream,
    headers: { Accept: "text/event-stream" },
    params: { header: lastEventId === null ? {} : { "Last-Event-ID": lastEventId } },
    signal,
  });
  if (!data) throw new ApiError({ kind: "unreadable" });
  return data;
}

/** Unlike any other request it is not read to its end, and has no time by which it must be done. */
async function openStream(request: Request): Promise<Response> {
  request.headers.set("X-Background-Request", "true");
  const response = await globalThis.fetch(request);
  observeServerDate(response.headers.get("date"));
  if (!response.ok) throw await problemOf(response);
  const type = response.headers.get("content-type") ?? "";
  // A server without events may answer with its page: then there are none.
  if (!/^text\/event-stream\b/i.test(type)) {
    throw new ApiError({ kind: "problem", status: 404, type: "not-found" });
  }
  return response;
}

/**
 * Reads until the server closes the stream or it has `ended` for another reason. Tells of the first word, since a
 * proxy that holds everything back answers as well, and when it is `silent` too long.
 */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  { onEvent, remember }: Follower,
  { ended, onFirstWord, silent }: { ended: AbortSignal; onFirstWord: () => void; silent: () => void },
): Promise<void> {
  const parser = createParser({
    onEvent: (event) => {
      if (event.id !== undefined) remember(event.id);
      onEvent(event);
    },
  });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const close = () => void reader.cancel().catch(() => {});
  // Where the request was answered already, ending it need not end its stream.
  ended.addEventListener("abort", close, { once: true });
  let silence = setTimeout(silent, SILENCE_MS);
  let spoken = false;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      if (!spoken) onFirstWord();
      spoken = true;
      clearTimeout(silence);
      silence = setTimeout(silent, SILENCE_MS);
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(silence);
    ended.removeEventListener("abort", close);
  }
}

const sessionEvent = v.pipe(v.string(), v.parseJson(), v.object({ sessionId: v.string() }));

function idIn(data: string): string | null {
  const event = v.safeParse(sessionEvent, data);
  return event.success ? event.output.sessionId : null;
}

// Not all pages at once when a server comes back.
function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
