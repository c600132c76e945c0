import { describe, expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";

import { readSessionPage } from "./session-page.ts";

const page = (items: unknown[], different: object = {}) => ({
  items,
  nextCursor: null,
  total: items.length,
  activeCount: 1,
  attentionCount: 0,
  ...different,
});
const answer = (data: unknown) => Promise.resolve({ data, response: new Response() });

describe("a row that is not as the contract says is kept apart and counted", () => {
  const { id: _, ...withoutId } = aSession();
  it.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "ses_1"],
    ["a list", []],
    ["a row without id", withoutId],
    ["an id that leads elsewhere", { ...aSession(), id: "../users/1" }],
    ["an id with a query", { ...aSession(), id: "a?x=1" }],
    ["an empty id", { ...aSession(), id: "" }],
    ["an id of 10 kB", { ...aSession(), id: "a".repeat(10_000) }],
    ["a status that does not exist", { ...aSession(), status: "revoked" }],
    ["current as a word", { ...aSession(), current: "yes" }],
    ["milliseconds for a time", { ...aSession(), lastActiveAt: 1_795_175_130_000 }],
    ["a time without offset", { ...aSession(), createdAt: "2026-11-01T09:00:00" }],
    ["30 February", { ...aSession(), createdAt: "2026-02-30T09:00:00Z" }],
    [
      "a country that is no code",
      { ...aSession(), location: { ...aSession().location, countryCode: "Spain" } },
    ],
    ["a client that is a text", { ...aSession(), client: "Chrome" }],
  ])("%s", async (_case, row) => {
    const read = await readSessionPage(answer(page([aSession({ id: "a" }), row, aSession({ id: "b" })])));
    expect(read.sessions.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(read.unreadable).toBe(1);
    expect(read.total).toBe(3);
  });

  it("also if it is every row: that is no empty list", async () => {
    await expect(readSessionPage(answer(page([{}, {}])))).resolves.toMatchObject({
      sessions: [],
      unreadable: 2,
    });
  });
});

describe("a row of a newer server is read", () => {
  it.each([
    ["members that nobody knows", { risk: { score: 7 } }, {}],
    ["a sign-in method that nobody knows", { signInMethod: "telepathy" }, { signInMethod: "unknown" }],
    ["a second factor that nobody knows", { secondFactor: "smell" }, { secondFactor: "unknown" }],
    [
      "an address of a new scope",
      { ip: { address: null, scope: "lunar" } },
      { ip: { address: null, scope: "unknown" } },
    ],
    [
      "a client of a new kind",
      { client: { ...aSession().client, kind: "watch" } },
      { client: { ...aSession().client, kind: "unknown" } },
    ],
  ])("with %s", async (_, more, shown) => {
    const read = await readSessionPage(answer(page([{ ...aSession(), ...more }])));
    expect(read).toMatchObject({ unreadable: 0, sessions: [{ ...aSession(), ...shown }] });
  });

  it.each([
    ["in another zone", "2026-11-01T23:00:00+14:00"],
    ["with fractions", "2026-11-01T09:00:00.123Z"],
  ])("with a time %s", async (_, createdAt) => {
    await expect(readSessionPage(answer(page([{ ...aSession(), createdAt }])))).resolves.toMatchObject({
      sessions: [{ createdAt }],
    });
  });
});

describe("a page that is none is an error", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a bare list", [aSession()]],
    ["no items", { nextCursor: null, total: 0, activeCount: 0, attentionCount: 0 }],
    ["items that are no list", page([], { items: {} })],
    ["a total that is a word", page([], { total: "many" })],
    ["a total below nothing", page([], { total: -1 })],
    ["half a session", page([], { activeCount: 0.5, attentionCount: 0 })],
    ["a cursor that is a number", page([], { nextCursor: 2 })],
    ["no cursor", page([], { nextCursor: undefined })],
  ])("%s", async (_, data) => {
    await expect(readSessionPage(answer(data))).rejects.toMatchObject({
      name: "ApiError",
      kind: "unreadable",
    });
  });

  it("an empty list is none of these", async () => {
    await expect(readSessionPage(answer(page([])))).resolves.toEqual({
      sessions: [],
      unreadable: 0,
      nextCursor: null,
      total: 0,
      activeCount: 1,
      attentionCount: 0,
    });
  });
});
