import * as v from "valibot";

const CHANNEL = "whereabouts";

const messageSchema = v.object({ type: v.literal("ended"), sessionIds: v.array(v.string()) });

/**
 * Tells this browser's other tabs that these sessions have ended, by the word of the server. Where the browser
 * has no BroadcastChannel, the others learn of it when they next ask the server.
 */
export function announceEnded(sessionIds: string[]): void {
  if (sessionIds.length === 0 || typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ type: "ended", sessionIds } satisfies v.InferOutput<typeof messageSchema>);
  channel.close();
}

/** Calls `listener` with what other tabs announce; anything that is not such a message is ignored. */
export function listenForEnded(listener: (sessionIds: string[]) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    const message = v.safeParse(messageSchema, data);
    if (message.success) listener(message.output.sessionIds);
  });
  return () => channel.close();
}
