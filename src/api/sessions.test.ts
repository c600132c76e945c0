import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { aSession } from "#tests/a-session.ts";

import { createClient } from "./client.ts";
import { createQueryClient } from "./query-client.ts";
import type { SessionPage } from "./session-page.ts";
import { sessionQuery } from "./session.ts";
import { combine, sessionsQuery } from "./sessions.ts";

const client = createClient({
  baseUrl: "http://localhost/api",
  signal: new AbortController().signal,
  onSessionOver: () => {},
  proveAnew: () => Promise.resolve(false),
});

/** Answers with `bodies` in turn, and remembers what was asked for. */
function answerInTurn(...bodies: object[]): URL[] {
  const seen: URL[] = [];
  server.use(
    http.get("*", ({ request }) => {
      seen.push(new URL(request.url));
      return HttpResponse.json(bodies[seen.length - 1] ?? {});
    }),
  );
  return seen;
}

describe("the pages of a list", () => {
  const page = (cursor: string | null) => ({
    items: [aSession({ id: `ses_${cursor ?? "last"}` })],
    nextCursor: cursor,
    total: 2,
    activeCount: 2,
    attentionCount: 0,
  });

  it("are read by the cursor of the one before, a short one first", async () => {
    const seen = answerInTurn(page("abc/+="), page(null));
    await createQueryClient().fetchInfiniteQuery({ ...sessionsQuery(client, "signed-in"), pages: 5 });
    expect(seen.map(({ searchParams }) => [...searchParams])).toEqual([
      [
        ["status", "active"],
        ["status", "ending"],
        ["limit", "25"],
      ],
      [
        ["status", "active"],
        ["status", "ending"],
        ["limit", "100"],
        ["cursor", "abc/+="],
      ],
    ]);
  });

  it("are told apart from those of the sessions that have ended", async () => {
    const seen = answerInTurn(page(null));
    await createQueryClient().fetchInfiniteQuery(sessionsQuery(client, "ended"));
    expect(seen[0]?.searchParams.getAll("status")).toEqual(["ended"]);
    expect(sessionsQuery(client, "ended").queryKey).not.toEqual(sessionsQuery(client, "signed-in").queryKey);
  });
});

describe("all pages together", () => {
  const page = (ids: string[], more: Partial<SessionPage> = {}): SessionPage => ({
    sessions: ids.map((id) => aSession({ id })),
    unreadable: 0,
    nextCursor: null,
    total: 9,
    attentionCount: 0,
    activeCount: 7,
    ...more,
  });
  const list = (...pages: SessionPage[]) => combine({ pages, pageParams: pages.map(() => null) });

  it("keep the server's order", () => {
    expect(list(page(["b", "a"]), page(["c"])).sessions.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it.each([
    ["in one page", [page(["a", "b", "a"])]],
    ["on two pages", [page(["a", "b"]), page(["b", "a"])]],
  ])("show a session once that comes twice %s (F20)", (_, pages) => {
    expect(list(...pages).sessions.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("show it as it was first read, where two readings differ", () => {
    const [first, later] = [page(["a"]), page([])];
    later.sessions.push(aSession({ id: "a", status: "ended" }));
    expect(list(first, later).sessions.map(({ status }) => status)).toEqual(["active"]);
  });

  it("are safe with ids that JavaScript knows too", () => {
    const ids = ["__proto__", "constructor", "toString"];
    expect(list(page(ids)).sessions.map(({ id }) => id)).toEqual(ids);
  });

  it("count what was unreadable in each, and believe the first page's totals", () => {
    const pages = [page([], { unreadable: 2 }), page([], { unreadable: 1, total: 8, activeCount: 6 })];
    expect(list(...pages)).toMatchObject({ unreadable: 3, total: 9, activeCount: 7 });
  });

  it("are an empty list before there is any", () => {
    expect(list()).toEqual({ sessions: [], unreadable: 0, total: 0, activeCount: 0, attentionCount: 0 });
  });
});

describe("one session", () => {
  it("is asked for by its id", async () => {
    const seen = answerInTurn({ ...aSession({ id: "ses_A-9" }), activity: null, history: [], related: [] });
    const session = await createQueryClient().fetchQuery(sessionQuery(client, "ses_A-9"));
    expect(session.id).toBe("ses_A-9");
    expect(seen.map(({ pathname }) => pathname)).toEqual(["/api/sessions/ses_A-9"]);
  });

  it.each([
    "..",
    ".",
    "../users/1",
    "..%2Fusers%2F1",
    "a?x=1",
    "a#b",
    "a\nb",
    "a\0",
    "",
    " ",
    "é",
    "a".repeat(10_000),
  ])("by the id %j is not there, and nothing is asked for", async (id) => {
    const seen = answerInTurn(aSession());
    const asked = vi.fn<(error: unknown) => void>();
    await createQueryClient().fetchQuery(sessionQuery(client, id)).catch(asked);
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ status: 404, type: "not-found" }),
    );
    expect(seen).toEqual([]);
  });
});
