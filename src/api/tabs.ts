import * as v from "valibot";

const CHANNEL = "whereabouts";

const messageSchema = v.object({
  type: v.picklist(["ended", "signed-in"]),
  /** Which have ended. */
  sessionIds: v.array(v.string()),
});
type Message = v.InferOutput<typeof messageSchema>;

/**
 * Tells this browser's other tabs that these sessions have ended, by the word of the server. Where the browser
 * has no BroadcastChannel, the others learn of it when they next ask the server.
 */
export function announceEnded(sessionIds: string[]): void {
  if (sessionIds.length > 0) tell({ type: "ended", sessionIds });
}

/** Tells the other tabs that somebody has signed in here: with a shared cookie that is their session too now. */
export function announceSignIn(): void {
  tell({ type: "signed-in", sessionIds: [] });
}

function tell(message: Message): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

/** Calls `listener` with what other tabs announce; anything that is not such a message is ignored. */
export function listenToTabs(listener: (message: Message) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    const message = v.safeParse(messageSchema, data);
    if (message.success) listener(message.output);
  });
  return () => channel.close();
}
