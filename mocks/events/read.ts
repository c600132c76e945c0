import { createParser } from "eventsource-parser";

/** An event as it came over the wire. */
export interface StreamedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly sessionId?: string; readonly deviceId?: string; readonly terminationId?: string };
}

/** The client's side of one stream, for tests. */
export interface EventReader {
  /** The next event, or the next of that name: those before it are passed over. Rejects if the stream is over first. */
  readonly next: (name?: string) => Promise<StreamedEvent>;
  /** Resolves with the first comment line. */
  readonly comment: () => Promise<string>;
  /** How the stream came to its end: `ended` by the server, or `broken`. */
  readonly over: Promise<"ended" | "broken">;
  /** Leaves: the client goes away. Under MSW in Node abort the request instead, as its copy of the answer reads on. */
  readonly leave: () => Promise<void>;
}

/** Reads the answer of `streamEvents`: `const events = readEvents(response); await events.next("session_ended")`. */
export function readEvents(response: Response): EventReader {
  if (!response.body) throw new Error("The answer is no stream");
  const reader = response.body.getReader();
  const events = createQueue<StreamedEvent>();
  const comments = createQueue<string>();
  const parser = createParser({
    onEvent: ({ id = "", event = "message", data }) =>
      events.put({ id, event, data: JSON.parse(data) as StreamedEvent["data"] }),
    onComment: (comment) => comments.put(comment),
  });
  const read = async () => {
    const decoder = new TextDecoder();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        parser.feed(decoder.decode(part.value, { stream: true }));
      return "ended" as const;
    } catch {
      return "broken" as const;
    } finally {
      events.end();
      comments.end();
    }
  };
  return {
    async next(name) {
      for (;;) {
        const event = await events.take();
        if (name === undefined || name === event.event) return event;
      }
    },
    comment: () => comments.take(),
    over: read(),
    leave: () => reader.cancel(),
  };
}

function createQueue<T>() {
  const ready: T[] = [];
  const waiting: { resolve: (value: T) => void; reject: (reason: Error) => void }[] = [];
  let over = false;
  return {
    put(value: T) {
      const first = waiting.shift();
      if (first) first.resolve(value);
      else ready.push(value);
    },
    take(): Promise<T> {
      const first = ready.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve, reject) => {
        if (over) reject(new Error("The stream is over"));
        else waiting.push({ resolve, reject });
      });
    },
    end() {
      over = true;
      for (const { reject } of waiting.splice(0)) reject(new Error("The stream is over"));
    },
  };
}
