import { act, renderHook } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { somebody } from "#tests/render-part.tsx";

import { ConnectionProvider, ConnectionSource } from "./connection.tsx";
import { useEvents } from "./events.ts";
import { usePollAfter } from "./polling.ts";

interface Stream {
  request: Request;
  send: (text: string) => void;
  close: () => void;
  cut: () => void;
  closedByPanel: () => boolean;
}

/** The server's side of every stream that is opened; `answer` may refuse one instead. */
function serveStreams(
  answer: (nth: number) => Response | null = () => null,
  { mute = false } = {},
): Stream[] {
  const streams: Stream[] = [];
  const encoder = new TextEncoder();
  let asked = 0;
  server.use(
    http.get("*/api/events", ({ request }) => {
      const refusal = answer(asked++);
      if (refusal) return refusal;
      let controller!: ReadableStreamDefaultController<Uint8Array>;
      let cancelled = false;
      let closed = false;
      const body = new ReadableStream<Uint8Array>({
        start: (its) => {
          controller = its;
          if (!mute) its.enqueue(encoder.encode(": open\n\n"));
        },
        cancel: () => {
          cancelled = true;
        },
      });
      request.signal.addEventListener("abort", () => {
        cancelled = true;
      });
      streams.push({
        request,
        send: (text) => controller.enqueue(encoder.encode(text)),
        close: () => {
          if (!closed) controller.close();
          closed = true;
        },
        cut: () => controller.error(new Error("cut")),
        closedByPanel: () => cancelled,
      });
      return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream" } });
    }),
  );
  return streams;
}

function follow() {
  const source = new ConnectionSource(new URL("/api", location.origin).href);
  const { queryClient } = source.current();
  queryClient.setQueryData(["me"], somebody);
  const read = vi.spyOn(queryClient, "invalidateQueries");
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ConnectionProvider source={source}>{children}</ConnectionProvider>
  );
  const hook = renderHook(
    () => {
      useEvents();
      return usePollAfter()(15_000, null);
    },
    { wrapper },
  );
  const readings = () => read.mock.calls.map(([filter]) => filter?.queryKey?.[0]);
  return {
    ...hook,
    queryClient,
    readings,
    forget: () => read.mockClear(),
    /** Lets no reading come to its end until what it gives is called. */
    hold: () => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      read.mockReturnValue(held);
      return letGo;
    },
    /** Whether polling rests. */
    rests: () => hook.result.current > 15_000,
  };
}

const event = (name: string, data: object, id = "1") =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const own = ["sessions", "devices", "activity"];
const theirs = ["organization", "terminations", "audit", "policy"];
const everything = [...own, ...theirs];

function showPage(state: "visible" | "hidden") {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
}

async function opened(streams: Stream[], count = 1): Promise<Stream> {
  await vi.waitFor(() => expect(streams).toHaveLength(count));
  return streams[count - 1]!;
}

describe("while the server's events flow", () => {
  it("polling rests, and what happened before is read once", async () => {
    const streams = serveStreams();
    const { rests, readings } = follow();
    expect(rests()).toBe(false);
    const { request } = await opened(streams);
    await vi.waitFor(() => expect(rests()).toBe(true));
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    expect(request.headers.get("x-background-request")).toBe("true");
    expect(request.headers.get("last-event-id")).toBeNull();
  });

  it("an event is the reason to read anew; several at once are one", async () => {
    const streams = serveStreams();
    const { readings, forget } = follow();
    const stream = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    stream.send(event("session_created", { sessionId: "ses_9" }));
    stream.send(event("session_ended", { sessionId: "ses_8" }, "2") + event("device_changed", {}, "3"));
    await vi.waitFor(() => expect(readings()).toEqual(own));
  });

  it("a reading is not begun anew by what comes meanwhile, which is read after it", async () => {
    const streams = serveStreams();
    const { readings, forget, hold } = follow();
    const stream = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    const letGo = hold();
    stream.send(event("session_created", { sessionId: "ses_9" }));
    await vi.waitFor(() => expect(readings()).toEqual(own));
    stream.send(event("session_changed", { sessionId: "ses_9" }, "2"));
    stream.send(event("resync", {}, "3"));
    expect(readings()).toEqual(own);
    letGo();
    await vi.waitFor(() => expect(readings()).toEqual([...own, ...own, "me", ...theirs]));
  });

  it("the end of the panel's own session is checked with the server", async () => {
    const streams = serveStreams();
    const { readings, forget } = follow();
    const stream = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    stream.send(event("session_ended", { sessionId: "ses_8" }));
    stream.send(event("session_ended", { sessionId: somebody.sessionId }, "2"));
    await vi.waitFor(() => expect(readings()).toEqual(["me"]));
  });

  it("but not where the person signs out just now: the answer to that says it", async () => {
    const streams = serveStreams();
    const { readings, forget, queryClient } = follow();
    const stream = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    vi.spyOn(queryClient, "isMutating").mockReturnValue(1);
    stream.send(event("session_ended", { sessionId: somebody.sessionId }));
    stream.send(event("session_changed", { sessionId: "ses_7" }, "2"));
    await vi.waitFor(() => expect(readings()).toEqual(own));
  });

  it("a resync reads everything anew", async () => {
    const streams = serveStreams();
    const { readings } = follow();
    (await opened(streams)).send(event("resync", {}));
    await vi.waitFor(() => expect(readings()).toEqual(expect.arrayContaining(["me", ...everything])));
  });

  it.each([
    ["an event of a newer server", event("galaxy_moved", { galaxy: 1 })],
    ["an event without JSON", "event: galaxy_moved\ndata: {\n\n"],
    ["a comment", ": still here\n\n"],
    ["noise", "\u0000\n\n:::\n\n"],
  ])("%s changes nothing", async (_, text) => {
    const streams = serveStreams();
    const { readings, forget, rests } = follow();
    const stream = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    stream.send(text);
    stream.send(event("session_changed", { sessionId: "ses_1" }));
    await vi.waitFor(() => expect(readings()).toEqual(own));
    expect(rests()).toBe(true);
  });
});

describe("a stream that breaks", () => {
  it.each<[string, (stream: Stream) => void]>([
    ["because the server closes it", (stream) => stream.close()],
    ["because the network cuts it", (stream) => stream.cut()],
  ])("%s is opened again after the last event, and polling goes on until then", async (_, end) => {
    const streams = serveStreams();
    const { rests } = follow();
    const first = await opened(streams);
    first.send(event("session_changed", { sessionId: "ses_1" }, "41"));
    await vi.waitFor(() => expect(rests()).toBe(true));
    stopClock();
    end(first);
    await vi.waitFor(() => expect(rests()).toBe(false));
    await passTime(1_000);
    const second = await opened(streams, 2);
    expect(second.request.headers.get("last-event-id")).toBe("41");
    await vi.waitFor(() => expect(rests()).toBe(true));
  });

  it("is noticed by its silence", async () => {
    stopClock();
    const streams = serveStreams();
    const { readings, forget } = follow();
    const first = await opened(streams);
    await vi.waitFor(() => expect(readings()).toEqual(everything));
    forget();
    await passTime(40_000);
    first.send(": still here\n\n" + event("session_changed", { sessionId: "ses_1" }));
    await vi.waitFor(() => expect(readings()).toEqual(own));
    await passTime(40_000);
    expect(first.closedByPanel()).toBe(false);
    await passTime(6_000);
    await vi.waitFor(() => expect(first.closedByPanel()).toBe(true));
    await passTime(1_000);
    await opened(streams, 2);
  });

  it("that says nothing is none: polling goes on", async () => {
    stopClock();
    const streams = serveStreams(undefined, { mute: true });
    const { rests, readings } = follow();
    const first = await opened(streams);
    await passTime(40_000);
    expect(rests()).toBe(false);
    expect(readings()).toEqual([]);
    first.send(": at last\n\n");
    await vi.waitFor(() => expect(rests()).toBe(true));
  });

  it("as soon as it is there is asked for ever more rarely, and no reason to read again and again", async () => {
    stopClock();
    const streams: Stream[] = serveStreams();
    const { readings } = follow();
    for (let seconds = 0; seconds < 120; seconds++) {
      for (const stream of streams) stream.close();
      await passTime(1_000);
    }
    expect(streams.length).toBeGreaterThan(2);
    expect(streams.length).toBeLessThan(12);
    expect(readings().length).toBeLessThanOrEqual(4 * everything.length);
  });

  it("is asked for as late as the server wishes", async () => {
    stopClock();
    const busy = new HttpResponse(null, { status: 503, headers: { "Retry-After": "20" } });
    let asked = 0;
    const streams = serveStreams((nth) => {
      asked = nth + 1;
      return nth === 0 ? busy : null;
    });
    follow();
    await vi.waitFor(() => expect(asked).toBe(1));
    await passTime(19_000);
    expect(asked).toBe(1);
    await passTime(1_500);
    await opened(streams);
  });
});

describe("a server without events", () => {
  it.each([
    ["that says so", () => new HttpResponse(null, { status: 404 })],
    ["that answers with its page", () => HttpResponse.html("<!doctype html>")],
    ["that forbids them", () => new HttpResponse(null, { status: 403 })],
  ])("%s is not asked again, and polling goes on", async (_, refuse) => {
    stopClock();
    let asked = 0;
    serveStreams((nth) => {
      asked = nth + 1;
      return refuse();
    });
    const { rests } = follow();
    await vi.waitFor(() => expect(asked).toBe(1));
    await passTime(300_000);
    expect(asked).toBe(1);
    expect(rests()).toBe(false);
  });

  it("that calls the session over is asked who one is", async () => {
    serveStreams(() => new HttpResponse(null, { status: 401 }));
    const { readings } = follow();
    await vi.waitFor(() => expect(readings()).toContain("me"));
  });
});

describe("a page that nobody sees", () => {
  it("holds no stream, and has one again when it is seen", async () => {
    const streams = serveStreams();
    const { rests } = follow();
    const first = await opened(streams);
    first.send(event("session_changed", { sessionId: "ses_1" }, "7"));
    await vi.waitFor(() => expect(rests()).toBe(true));
    showPage("hidden");
    await vi.waitFor(() => expect(first.closedByPanel()).toBe(true));
    await vi.waitFor(() => expect(rests()).toBe(false));
    showPage("visible");
    const second = await opened(streams, 2);
    expect(second.request.headers.get("last-event-id")).toBe("7");
  });

  it("that is left closes its stream", async () => {
    const streams = serveStreams();
    const { unmount } = follow();
    const first = await opened(streams);
    unmount();
    await vi.waitFor(() => expect(first.closedByPanel()).toBe(true));
  });
});
