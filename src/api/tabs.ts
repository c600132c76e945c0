import * as v from "valibot";

const CHANNEL = "whereabouts";

const messageSchema = v.object({
  type: v.picklist(["signed-out", "ended", "signed-in"]),
  /** Whose end is told. */
  sessionIds: v.array(v.string()),
});
type Message = v.InferOutput<typeof messageSchema>;

/** Tells this browser's other tabs that the person signs out of this session, whatever the server will say to it. */
export function announceSignOut(sessionId: string): void {
  tell({ type: "signed-out", sessionIds: [sessionId] });
}

/**
 * Tells this browser's other tabs that these sessions have ended, by the word of the server. Where the browser
 * has no BroadcastChannel, the others learn of it when they are next looked at.
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

/**
 * Calls `listener` with what other tabs announce; anything that is not such a message is ignored. Where no tab can
 * tell anything, somebody may have signed in by the time this one is looked at again.
 */
export function listenToTabs(listener: (message: Message) => void): () => void {
  if (typeof BroadcastChannel === "undefined") {
    const onLook = () => listener({ type: "signed-in", sessionIds: [] });
    globalThis.addEventListener("focus", onLook);
    return () => globalThis.removeEventListener("focus", onLook);
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    const message = v.safeParse(messageSchema, data);
    if (message.success) listener(message.output);
  });
  return () => channel.close();
}
