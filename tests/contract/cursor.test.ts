import { describe, expect, test } from "vitest";

import type { Session, SessionPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

const open = "status=active&status=ending";

async function readOn(browser: MockBrowser, page: SessionPage, query = open): Promise<Session[]> {
  const items: Session[] = [];
  for (let cursor = page.nextCursor; cursor !== null;) {
    const next = await browser.json<SessionPage>(`/sessions?${query}&limit=3&cursor=${cursor}`);
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return items;
}

const ids = (sessions: Session[]) => sessions.map(({ id }) => id);

describe("the order of the list", () => {
  test("the current one, then device by device, the latest activity first", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const { items } = await browser.json<SessionPage>(`/sessions?${open}`);
    const seeded = ["tab-campaigns", "tab-reports", "iphone-madrid", "office-mac", "ubuntu-berlin"].map(
      (name) => seededSession("agency-admin", name),
    );
    expect(items[0]?.current).toBe(true);
    expect(ids(items).slice(1, 6)).toEqual(seeded);
  });

  test("one whose activity is unknown comes last", async () => {
    const browser = newBrowser(newBackend("odd-times"), { as: "agency-admin" });
    const { items } = await browser.json<SessionPage>(`/sessions?${open}&limit=200`);
    expect(items.at(-1)?.id).toBe(seededSession("agency-admin", "never-active"));
  });

  test("what has ended comes after what has not, the latest end first", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const { items } = await browser.json<SessionPage>("/sessions?limit=200");
    const firstEnded = items.findIndex(({ status }) => status === "ended");
    const ended = items.slice(firstEnded);
    const times = ended.map(({ end }) => end?.at ?? "");
    expect(ended.every(({ status }) => status === "ended")).toBe(true);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

describe("while a list is read page by page", () => {
  test("none is left out and none comes twice, though some end, begin and move", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const other = newBrowser(backend, { as: "agency-admin" });
    const all = await browser.json<SessionPage>(`/sessions?${open}`);
    const first = await browser.json<SessionPage>(`/sessions?${open}&limit=3`);
    const [gone, kept] = [all.items[3]?.id, all.items[0]?.id];

    backend.advance(60);
    await other.get("/sessions");
    await other.post(`/sessions/${gone}/terminate`);
    await newBrowser(backend).post("/sign-in", { email: personas["agency-admin"].email, password: PASSWORD });

    const read = [...ids(first.items), ...ids(await readOn(browser, first))];
    expect(read[0]).toBe(kept);
    expect(read).toEqual(ids(all.items).filter((id) => id !== gone));
  });

  test("the totals are those of the moment", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const first = await browser.json<SessionPage>(`/sessions?${open}&limit=2`);
    const last = first.items[1]?.id;
    await browser.post(`/sessions/${last}/terminate`);
    const next = await browser.json<SessionPage>(`/sessions?${open}&limit=2&cursor=${first.nextCursor}`);
    expect(next).toMatchObject({ total: first.total - 1, activeCount: first.activeCount - 1 });
  });

  test("a page that takes the last row has no cursor", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const { total } = await browser.json<SessionPage>(`/sessions?${open}`);
    expect((await browser.json<SessionPage>(`/sessions?${open}&limit=${total}`)).nextCursor).toBeNull();
    expect(
      (await browser.json<SessionPage>(`/sessions?${open}&limit=${total - 1}`)).nextCursor,
    ).not.toBeNull();
  });

  test("a page can be read again", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const first = await browser.json<SessionPage>(`/sessions?${open}&limit=2`);
    const second = () => browser.json<SessionPage>(`/sessions?${open}&limit=2&cursor=${first.nextCursor}`);
    expect(ids((await second()).items)).toEqual(ids((await second()).items));
  });
});

describe("a cursor", () => {
  test("tells nothing of what it stands for", async () => {
    const browser = newBrowser(newBackend(), { as: "agency-admin" });
    const { nextCursor, items } = await browser.json<SessionPage>(`/sessions?${open}&limit=2`);
    expect(nextCursor).toMatch(/^[0-9a-f]{48}$/);
    for (const { id } of items) expect(nextCursor).not.toContain(id.slice(4));
  });

  test("is good for its own filter alone, for its owner alone, and for a quarter of an hour", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const { nextCursor } = await browser.json<SessionPage>(`/sessions?${open}&limit=2`);
    const ask = async (who: MockBrowser, query: string) =>
      (await who.get(`/sessions?${query}&cursor=${nextCursor}`)).status;

    expect(await ask(browser, "status=active")).toBe(400);
    expect(await ask(newBrowser(backend, { as: "agency-member" }), open)).toBe(400);
    expect(await ask(browser, "status=ending&status=active&limit=5")).toBe(200);
    backend.advance(15 * 60 + 1);
    expect(await ask(browser, open)).toBe(400);
  });
});
