import { act, renderHook, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { somebody } from "#tests/render-part.tsx";

import { useSignOut } from "./account.ts";
import { ConnectionProvider, ConnectionSource, type SessionOver } from "./connection.tsx";
import { ME_KEY } from "./query-client.ts";
import { useSignIn } from "./sign-in.ts";
import { announceEnded, listenToTabs } from "./tabs.ts";

function open() {
  const source = new ConnectionSource("http://localhost/api");
  source.current().queryClient.setQueryData(ME_KEY, somebody);
  const onOver = vi.fn<(over: SessionOver | null) => void>();
  source.onOver = onOver;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ConnectionProvider source={source}>{children}</ConnectionProvider>
  );
  const { result } = renderHook(() => ({ signOut: useSignOut(), signIn: useSignIn() }), { wrapper });
  return {
    source,
    onOver,
    signOut: result.current.signOut,
    signIn: () => result.current.signIn.mutateAsync({ email: somebody.user.email, password: "anything" }),
    overs: () => onOver.mock.calls.map(([over]) => over),
  };
}

const unauthenticated = (type: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:problem-type:whereabouts:${type}`, ...more },
    { status: 401, headers: { "Content-Type": "application/problem+json" } },
  );

const over = { cause: "signed_out", others: null };
const unconfirmed = (answered: boolean) => ({ ...over, confirmed: false, retry: { answered } });

it.each([
  ["the server says so", () => new HttpResponse(null, { status: 204 }), { ...over, confirmed: true }],
  ["the network fails", () => HttpResponse.error(), unconfirmed(false)],
  ["the server fails", () => new HttpResponse(null, { status: 500 }), unconfirmed(true)],
  ["something else answers", () => HttpResponse.html("<h1>Guest network</h1>"), unconfirmed(true)],
  [
    "it was over already",
    () => unauthenticated("session-ended", { cause: "admin" }),
    { cause: "admin", confirmed: true },
  ],
  [
    "it is not known any more",
    () => unauthenticated("unauthenticated"),
    { cause: "signed_out", confirmed: true },
  ],
])("signing out wipes the page at once, then tells what was said when %s", async (_, answer, told) => {
  let respond = () => {};
  const asked = vi.fn<() => Promise<Response>>(async () => {
    await new Promise<void>((go) => (respond = go));
    return answer();
  });
  server.use(http.post("*/api/sign-out", asked));
  const { source, signOut, overs } = open();
  const before = source.current();

  signOut();
  signOut();
  expect(overs()).toEqual([{ ...unconfirmed(true), retry: { key: expect.any(String), answered: true } }]);
  expect(before.queryClient.getQueryData(ME_KEY)).toBeUndefined();
  expect(source.current()).toMatchObject({ signingOut: true });
  const asking = source.current();

  await waitFor(() => expect(asked).toHaveBeenCalled());
  respond();
  await waitFor(() => expect(source.current()).not.toBe(asking));
  expect(overs()).toHaveLength(2);
  expect(overs()[1]).toMatchObject(told);
  expect(source.current().signingOut).toBe(false);
  expect(asked).toHaveBeenCalledOnce();
});

it("leaves somebody alone who has signed in since", async () => {
  let respond = () => {};
  const asked = vi.fn<() => Promise<Response>>(async () => {
    await new Promise<void>((go) => (respond = go));
    return new HttpResponse(null, { status: 204 });
  });
  server.use(
    http.post("*/api/sign-out", asked),
    http.post("*/api/sign-in", () => HttpResponse.json({ ...somebody, sessionId: "ses_2" })),
    http.get("*/api/me", () => HttpResponse.json(somebody)),
  );
  const { source, signOut, signIn, overs } = open();
  act(signOut);
  const next = source.current();
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(signIn);
  expect(next.signingOut).toBe(false);
  respond();
  await asked.mock.results[0]!.value;
  await next.client.GET("/me");
  expect(source.current()).toBe(next);
  expect(overs()).toHaveLength(1);
});

it("tells the other tabs at once, and not that the server has said anything", async () => {
  server.use(http.post("*/api/sign-out", () => HttpResponse.error()));
  const told: object[] = [];
  const stop = listenToTabs((message) => void told.push(message));
  const { source, signOut, onOver } = open();
  signOut();
  await waitFor(() => expect(onOver).toHaveBeenCalledTimes(2));
  expect(source.current().signingOut).toBe(false);
  announceEnded(["last"]);
  await waitFor(() => expect(told).toHaveLength(2));
  expect(told[0]).toEqual({ type: "signed-out", sessionIds: [somebody.sessionId] });
  stop();
});
