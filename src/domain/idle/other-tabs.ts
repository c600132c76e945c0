import * as v from "valibot";

const CHANNEL = "whereabouts-activity";
const messageSchema = v.strictObject({ userId: v.string() });

/**
 * Tells and hears that a person is active in another tab of this browser: that it is this one, and nothing else.
 * Where the browser has no BroadcastChannel each tab goes by itself, and asks the server before it warns.
 */
export function joinTabs(userId: string, onActive: () => void): { tell: () => void; leave: () => void } {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, leave: () => {} };
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    const message = v.safeParse(messageSchema, data);
    if (message.success && message.output.userId === userId) onActive();
  });
  return { tell: () => channel.postMessage({ userId }), leave: () => channel.close() };
}
