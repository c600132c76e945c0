import { expect, test } from "vitest";

import type { Member, OrgSessionPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

async function idsOf(browser: MockBrowser, path: string, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const after: string = cursor && `&cursor=${cursor}`;
    const page: { items: { id: string }[]; nextCursor: string | null } = await browser.json(
      `${path}?limit=${limit}${after}`,
    );
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return pages;
}

test.each(["/org/sessions", "/org/devices", "/org/members"])(
  "doubled: %s has rows twice, in a page and across pages, and loses none",
  async (path) => {
    const honest = await idsOf(newBrowser(newBackend(), { as: "agency-admin" }), path, 200);
    const pages = await idsOf(newBrowser(newBackend("doubled"), { as: "agency-admin" }), path, 5);
    expect(new Set(pages.flat())).toEqual(new Set(honest.flat()));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page[5]).toBe(page[1]);
    expect(pages[1]?.[0]).toBe(pages[0]?.[4]);
    expect((await idsOf(newBrowser(newBackend("doubled"), { as: "agency-admin" }), path, 1)).length).toBe(
      honest.flat().length,
    );
  },
);

test("a reason without a word is counted, found, and shown like any other", async () => {
  const admin = newBrowser(newBackend("suspicious"), { as: "agency-admin" });
  const ask = async (query: string) =>
    (await checkAnswer("listOrgSessions", await admin.get(`/org/sessions?${query}`))) as OrgSessionPage;
  const { items, facets } = await ask("signal=other&facets=true");
  expect(items.map(({ id }) => id)).toContain(seededSession("agency-admin", "for-another-reason"));
  for (const { signals } of items) expect(signals.map(({ code }) => code)).toContain("other");
  expect(facets?.signal.find(({ value }) => value === "other")?.count).toBe(items.length);
});

test.each(["-sessions", "sessions", "-last_active", "last_active"])(
  "who opted out sorts by %s with what they may see of themselves, and for others comes last",
  async (sort) => {
    const backend = newBackend();
    const ana = newBrowser(backend, { as: "agency-admin" });
    const lucia = [...backend.db.users.values()].find(({ name }) => name === "Lucía Ortega");
    const user = backend.db.users.get("usr_ana");
    if (!user || !lucia) throw new Error("Nobody there");
    backend.db.put("users", { ...user, visibility: "opted_out" });
    const read = async () =>
      (await ana.json<{ items: Member[] }>(`/org/members?limit=200&sort=${sort}`)).items;
    const value = ({ activeSessions, lastActiveAt }: Member) => {
      if (sort.endsWith("sessions")) return activeSessions;
      return lastActiveAt === null ? null : Date.parse(lastActiveAt);
    };
    const isSorted = (items: Member[]) => {
      const values = items.map(value);
      const known = values.filter((one) => one !== null);
      expect(values.slice(0, known.length)).toEqual(known);
      const up = known.toSorted((a, b) => a - b);
      expect(known).toEqual(sort.startsWith("-") ? up.toReversed() : up);
    };
    const own = await read();
    isSorted(own);
    expect(own.find(({ self }) => self)?.activeSessions).toBeGreaterThan(0);

    const persona = { ...lucia, permissions: user.permissions, id: "usr_mateo", persona: "agency-member" };
    backend.db.put("users", persona);
    const other = newBrowser(backend, { as: "agency-member" });
    const seen = (await other.json<{ items: Member[] }>(`/org/members?limit=200&sort=${sort}`)).items;
    isSorted(seen);
    expect(seen.find(({ id }) => id === "usr_ana")?.activeSessions).toBeNull();
  },
);
