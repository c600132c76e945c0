import { render, renderHook, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { somebody } from "#tests/render-part.tsx";

import { useHeedTabs, useSignOut } from "./account.ts";
import { ConnectionProvider, ConnectionSource, type SessionOver } from "./connection.tsx";
import { useOptionalMe } from "./me.ts";
import { ME_KEY } from "./query-client.ts";
import { announceEnded, listenToTabs } from "./tabs.ts";

function open() {
  const source = new ConnectionSource("http://localhost/api");
  source.current().queryClient.setQueryData(ME_KEY, somebody);
  const onOver = vi.fn<(over: SessionOver | null) => void>();
  source.onOver = onOver;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ConnectionProvider source={source}>{children}</ConnectionProvider>
  );
  return { source, onOver, wrapper };
}

function on(path: string, answer: () => Response) {
  const asked = vi.fn<() => Response>(answer);
  server.use(http.all(`*/api${path}`, asked));
  return asked;
}

/** As in the panel: what needs somebody signed in is gone with them. */
function Gate() {
  return useOptionalMe() ? <SignedIn /> : null;
}

function SignedIn() {
  useHeedTabs();
  return null;
}

const unauthenticated = (more: object) => () =>
  HttpResponse.json(
    { type: "urn:problem-type:whereabouts:session-ended", ...more },
    { status: 401, headers: { "Content-Type": "application/problem+json" } },
  );

it("asks the server at once when another tab says that this one's session has ended", async () => {
  on("/me", unauthenticated({ cause: "signed_out_elsewhere" }));
  const { onOver, wrapper } = open();
  render(<Gate />, { wrapper });
  announceEnded(["ses_9", somebody.sessionId]);
  await waitFor(() =>
    expect(onOver.mock.calls).toEqual([[{ cause: "signed_out_elsewhere", confirmed: true, others: null }]]),
  );
});

it("believes the server, not the other tab", async () => {
  const asked = on("/me", () => HttpResponse.json(somebody));
  const { onOver, source, wrapper } = open();
  render(<Gate />, { wrapper });
  const before = source.current();
  announceEnded([somebody.sessionId]);
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  await waitFor(() => expect(before.queryClient.isFetching()).toBe(0));
  expect(onOver).not.toHaveBeenCalled();
  expect(source.current()).toBe(before);
});

it("does not ask when it is the session of another tab", async () => {
  const asked = on("/me", () => HttpResponse.json(somebody));
  const { wrapper } = open();
  render(<Gate />, { wrapper });
  announceEnded(["ses_9"]);
  announceEnded([somebody.sessionId]);
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(asked).toHaveBeenCalledOnce();
});

it.each([
  ["the server says so", () => new HttpResponse(null, { status: 204 }), null],
  ["the network fails", () => HttpResponse.error(), { answered: false }],
  ["the server fails", () => new HttpResponse(null, { status: 500 }), { answered: true }],
  ["something else answers", () => HttpResponse.html("<h1>Guest network</h1>"), { answered: true }],
])("signing out wipes the page when %s, and claims no more than was said", async (_, answer, unconfirmed) => {
  const confirmed = unconfirmed === null;
  on("/sign-out", answer);
  const told = vi.fn<(ids: string[]) => void>();
  const stop = listenToTabs((message) => message.type === "ended" && told(message.sessionIds));
  const { onOver, source, wrapper } = open();
  const { result } = renderHook(() => useSignOut(), { wrapper });
  const before = source.current();
  result.current.mutate();
  await waitFor(() => expect(onOver).toHaveBeenCalled());
  const [[over] = []] = onOver.mock.calls;
  expect(onOver).toHaveBeenCalledOnce();
  expect(over).toMatchObject({ cause: "signed_out", confirmed, others: null });
  expect(over?.retry?.answered).toBe(unconfirmed?.answered);
  expect(before.queryClient.getQueryData(ME_KEY)).toBeUndefined();
  announceEnded(["last"]);
  await waitFor(() => expect(told).toHaveBeenCalledWith(["last"]));
  expect(told.mock.calls.filter(([ids]) => ids.includes(somebody.sessionId))).toHaveLength(confirmed ? 1 : 0);
  stop();
});

it("signing out of a session that is already over says why it was", async () => {
  on("/sign-out", unauthenticated({ cause: "admin" }));
  const { onOver, wrapper } = open();
  const { result } = renderHook(() => useSignOut(), { wrapper });
  result.current.mutate();
  await waitFor(() => expect(onOver).toHaveBeenCalled());
  await waitFor(() => expect(result.current.isPending).toBe(false));
  expect(onOver.mock.calls).toEqual([[{ cause: "admin", confirmed: true, others: null }]]);
});
