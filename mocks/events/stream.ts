import type { EventHub } from "./hub.ts";

/** Where a fault breaks the stream off: after its first event, or in the middle of it. */
export type BreaksOff = "lost" | "truncated" | null;

/**
 * The body of one answer to `streamEvents`. It ends when the session does, and leaves the hub when the reader
 * cancels or `signal` aborts: not every copy of a response in between passes the cancelling on.
 */
export function eventStream(
  hub: EventHub,
  {
    userId,
    sessionId,
    lastEventId,
    signal,
    breaksOff,
  }: {
    userId: string;
    sessionId: string;
    lastEventId: string | null;
    signal: AbortSignal;
    breaksOff: BreaksOff;
  },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream({
    start(controller) {
      let over = false;
      const end = (how: () => void) => {
        if (over) return;
        over = true;
        leave();
        how();
      };
      const breakOff = () => end(() => controller.error(new TypeError("The connection broke")));
      const send = (text: string) => {
        if (over) return;
        const breaks = breaksOff !== null && text.startsWith("id:");
        const part = breaks && breaksOff === "truncated" ? text.slice(0, text.length / 2) : text;
        controller.enqueue(encoder.encode(part));
        if (!breaks) return;
        leave();
        // Not at once, so that what was sent does arrive.
        setTimeout(breakOff, 30);
      };
      leave = hub.listen(
        { userId, sessionId, send, close: () => end(() => controller.close()) },
        lastEventId,
      );
      signal.addEventListener("abort", () => end(() => controller.error(signal.reason)), { once: true });
      if (signal.aborted) end(() => controller.error(signal.reason));
    },
    cancel() {
      leave();
    },
  });
}
