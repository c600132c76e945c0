import { afterEach, describe, expect, it, vi } from "vitest";

import { announceEnded, listenToTabs } from "./tabs.ts";

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const close of cleanUp.splice(0)) close();
  vi.unstubAllGlobals();
});

function listen() {
  const heard = vi.fn<(sessionIds: string[]) => void>();
  cleanUp.push(listenToTabs((message) => message.type === "ended" && heard(message.sessionIds)));
  return heard;
}

/** Somebody else on the channel. */
function stranger() {
  const channel = new BroadcastChannel("whereabouts");
  cleanUp.push(() => channel.close());
  return channel;
}

/** Messages come in order: once this one has come, whatever was sent before it has. */
async function allHeard(heard: ReturnType<typeof listen>) {
  announceEnded(["last"]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(["last"]));
}

it("tells the other tabs which sessions have ended", async () => {
  const [one, another] = [listen(), listen()];
  announceEnded(["ses_1", "ses_2"]);
  for (const heard of [one, another])
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(["ses_1", "ses_2"]));
});

it("tells nothing where none has ended", async () => {
  const heard = listen();
  announceEnded([]);
  await allHeard(heard);
  expect(heard).toHaveBeenCalledOnce();
});

it("hands on the ids alone", async () => {
  const heard = listen();
  stranger().postMessage({ type: "ended", sessionIds: ["ses_1"], cause: "admin" });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(["ses_1"]));
});

it.each([
  ["nothing", null],
  ["a number", 7],
  ["a text", "ended"],
  ["a list", ["ses_1"]],
  ["an object", {}],
  ["another type", { type: "out", sessionIds: ["ses_1"] }],
  ["no ids", { type: "ended" }],
  ["a text for the ids", { type: "ended", sessionIds: "ses_1" }],
  ["ids that are numbers", { type: "ended", sessionIds: [1] }],
  ["something huge", { type: "x".repeat(1_000_000) }],
])("ignores %s", async (_, message) => {
  const heard = listen();
  const channel = stranger();
  channel.postMessage(message);
  channel.postMessage({ type: "ended", sessionIds: ["after"] });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(["after"]));
});

it("hears no more after it has stopped listening", async () => {
  const heard = vi.fn<(sessionIds: string[]) => void>();
  listenToTabs((message) => message.type === "ended" && heard(message.sessionIds))();
  announceEnded(["ses_1"]);
  await allHeard(listen());
  expect(heard).not.toHaveBeenCalled();
});

describe("without BroadcastChannel", () => {
  it("is quiet: the others learn of it when they next ask the server", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const heard = listen();
    announceEnded(["ses_1"]);
    expect(heard).not.toHaveBeenCalled();
  });
});
