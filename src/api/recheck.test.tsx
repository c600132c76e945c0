import { act, render, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { dropCover } from "#src/lib/cover.ts";
import { somebody } from "#tests/render-part.tsx";

import { ConnectionProvider, ConnectionSource, type SessionOver } from "./connection.tsx";
import { useOptionalMe } from "./me.ts";
import { ME_KEY } from "./query-client.ts";
import { useHeedEnds } from "./recheck.ts";
import { announceEnded, announceSignIn, announceSignOut } from "./tabs.ts";

afterEach(() => {
  dropCover();
  vi.unstubAllGlobals();
});

function open() {
  const source = new ConnectionSource("http://localhost/api");
  source.current().queryClient.setQueryData(ME_KEY, somebody);
  const onOver = vi.fn<(over: SessionOver | null) => void>();
  source.onOver = onOver;
  render(
    <ConnectionProvider source={source}>
      <Gate />
    </ConnectionProvider>,
  );
  return { source, before: source.current(), overs: () => onOver.mock.calls.map(([over]) => over) };
}

/** As in the panel: what needs somebody signed in is gone with them. */
function Gate() {
  return useOptionalMe() ? <SignedIn /> : null;
}

function SignedIn() {
  useHeedEnds("Checking…");
  return null;
}

const isCovered = () => document.documentElement.dataset["covered"] === "Checking…";
const uncovered = () => waitFor(() => expect(isCovered()).toBe(false));

/** How the server answers to the question who is in. */
function onMe(answer: () => Response | Promise<Response>) {
  const asked = vi.fn<() => Response | Promise<Response>>(answer);
  server.use(http.get("*/api/me", asked));
  return asked;
}

const alive = () => HttpResponse.json(somebody);
const another = () => HttpResponse.json({ ...somebody, sessionId: "ses_2" });
const unreachable = () => HttpResponse.error();
const never = () => new Promise<Response>(() => {});
const ended = () =>
  HttpResponse.json(
    { type: "urn:problem-type:whereabouts:session-ended", cause: "signed_out_elsewhere" },
    { status: 401, headers: { "Content-Type": "application/problem+json" } },
  );

const hide = () => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
const comeBack = (persisted = true) =>
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted }));

it.each([
  ["another tab has heard of the end of this session", () => announceEnded(["ses_9", somebody.sessionId])],
  ["somebody has signed in in another tab", () => announceSignIn()],
  ["the page comes back from the browser's cache", () => (hide(), comeBack())],
  ["the tab was frozen", () => document.dispatchEvent(new Event("resume"))],
])("is covered, and shown again if the server says that it lives: %s", async (_, happens) => {
  let answer = () => {};
  const asked = onMe(async () => {
    await new Promise<void>((go) => (answer = go));
    return alive();
  });
  const { source, before, overs } = open();
  happens();
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(isCovered()).toBe(true);
  answer();
  await uncovered();
  expect(source.current()).toBe(before);
  expect(overs()).toEqual([]);
});

it.each([
  ["the page comes back and goes on", () => document.dispatchEvent(new Event("resume"))],
  ["it is put aside again", hide],
])("stays covered until the last question is answered: %s", async (_, happensNext) => {
  const answers: (() => void)[] = [];
  const asked = onMe(async () => {
    await new Promise<void>((go) => answers.push(go));
    return alive();
  });
  const { source, before } = open();
  const heard = vi.spyOn(before.queryClient, "setQueryData");
  comeBack();
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  happensNext();
  // Whoever reads anew gives up what was on its way through the cache.
  await before.queryClient.cancelQueries({ queryKey: ME_KEY });
  answers[0]!();
  await waitFor(() => expect(heard).toHaveBeenCalled());
  await act(async () => {});
  expect(isCovered()).toBe(true);
  expect(source.current()).toBe(before);
});

it("asks once more before it begins with nothing", async () => {
  const busy = () => new HttpResponse(null, { status: 429, headers: { "Retry-After": "1" } });
  const answers = [busy, alive];
  const asked = onMe(() => answers.shift()!());
  const { source, before } = open();
  comeBack();
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2), { timeout: 2_000 });
  await uncovered();
  expect(source.current()).toBe(before);
});

it("says nobody's cause where the server gives none", async () => {
  onMe(() =>
    HttpResponse.json(
      { type: "urn:problem-type:whereabouts:unauthenticated" },
      { status: 401, headers: { "Content-Type": "application/problem+json" } },
    ),
  );
  const { before, source, overs } = open();
  before.drafts.set(somebody.user.id, "reason", "Lost in the train");
  announceEnded([somebody.sessionId]);
  await waitFor(() => expect(overs()).toEqual([{ cause: null, confirmed: true, others: null }]));
  expect(source.current().drafts.get(somebody.user.id, "reason")).toBe("Lost in the train");
});

it.each([
  ["tells why it is over", ended, { cause: "signed_out_elsewhere", confirmed: true, others: null }],
  ["is out of reach", unreachable, { cause: null, confirmed: true, others: null }],
  ["takes more than a moment", never, { cause: null, confirmed: true, others: null }],
])(
  "is wiped at the word that another tab has had from the server, where that %s",
  async (_, answer, over) => {
    onMe(answer);
    const { before, overs } = open();
    announceEnded([somebody.sessionId]);
    await waitFor(() => expect(overs()).toEqual([over]), { timeout: 1_000 });
    expect(before.queryClient.getQueryData(ME_KEY)).toBeUndefined();
    expect(isCovered()).toBe(false);
  },
);

it.each([
  ["this browser is in another session", another],
  ["the server is out of reach", unreachable],
])("begins with nothing when it comes back and %s", async (_, answer) => {
  onMe(answer);
  const { source, before, overs } = open();
  hide();
  comeBack();
  await waitFor(() => expect(source.current()).not.toBe(before), { timeout: 2_000 });
  expect(source.current()).toMatchObject({ goesOn: true, signingOut: false });
  expect(before.queryClient.getQueryData(ME_KEY)).toBeUndefined();
  expect(source.current().queryClient.getQueryData(ME_KEY)).toBeUndefined();
  await uncovered();
  expect(overs()).toEqual([]);
});

it.each([
  ["says that it is over", ended, { cause: "signed_out_elsewhere", confirmed: true }],
  ["knows another session here", another, { cause: "signed_out", confirmed: true }],
  ["cannot be reached", unreachable, { cause: "signed_out", confirmed: false, retry: { answered: false } }],
])("is wiped at once when another tab signs out; then says what the server: %s", async (_, answer, told) => {
  const asked = onMe(answer);
  const { source, before, overs } = open();
  announceSignOut(somebody.sessionId);
  await waitFor(() => expect(overs()).toHaveLength(1));
  expect(asked).not.toHaveBeenCalled();
  expect(before.queryClient.getQueryData(ME_KEY)).toBeUndefined();
  expect(source.current().signingOut).toBe(true);
  await waitFor(() => expect(overs()).toHaveLength(2));
  expect(overs()[1]).toMatchObject(told);
});

it("heeds no end of another session", async () => {
  const asked = onMe(alive);
  const { overs } = open();
  announceSignOut("ses_9");
  announceEnded(["ses_9"]);
  announceSignIn();
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  await uncovered();
  expect(overs()).toEqual([]);
});

it("is not covered where nothing was put aside", () => {
  const asked = onMe(alive);
  open();
  comeBack(false);
  expect(isCovered()).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});

it("is checked when it is looked at again, in a browser whose tabs can't tell each other", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  onMe(ended);
  const { overs } = open();
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(isCovered()).toBe(true);
  await waitFor(() => expect(overs()).toMatchObject([{ cause: "signed_out_elsewhere" }]));
  expect(isCovered()).toBe(false);
});
