import fc from "fast-check";
import { expect, test } from "vitest";

import { presentKeyDetails } from "#mocks/api-keys/present.ts";
import type { ApiKeyPage } from "#mocks/contract.ts";
import { hostileTexts } from "#mocks/seeds/hostile.ts";

import { act, administrator } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, NOW } from "./mock-browser.ts";

const HOUR = 3_600_000;

async function keys(browser: MockBrowser): Promise<ApiKeyPage["items"]> {
  return ((await checkAnswer("listApiKeys", await browser.get("/api-keys"))) as ApiKeyPage).items;
}

test.each(["agency-admin", "platform-security-admin"] as const)(
  "%s has one used minutes ago, one hours ago, one never, one revoked and one expired",
  async (as) => {
    const ana = await administrator(as);
    const all = await keys(ana);
    const ago = all.map(({ lastUsedAt }) => (lastUsedAt === null ? Infinity : NOW - Date.parse(lastUsedAt)));
    expect(ago).toEqual(ago.toSorted((a, b) => a - b));
    const [latest, next] = all;
    expect(ago[0]).toBeGreaterThan(0);
    expect(ago[0]).toBeLessThan(11 * 60_000);
    expect(latest?.requests).toBeGreaterThanOrEqual(1200);
    expect(latest?.requests).toBeLessThan(1300);
    expect(ago[1]).toBeGreaterThan(HOUR);
    expect(next?.requests).toBeGreaterThan(0);
    expect(ago.at(-1)).toBe(Infinity);
    expect(all.filter(({ revokedAt }) => revokedAt !== null)).toMatchObject([{ requests: 0 }]);
    await checkAnswer("getApiKey", await ana.get(`/api-keys/${latest?.id}`));
    expect(all.filter(({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) < NOW)).toHaveLength(1);
  },
);

test("the hours make the day, and the callers as well, whenever one looks", () => {
  const { db } = newBackend();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 3600 }), (seconds) => {
      const now = NOW + seconds * 1000;
      for (const row of db.apiKeys.values()) {
        const key = presentKeyDetails({ db, now }, row);
        expect(key.byHour.reduce((sum, count) => sum + count, 0)).toBe(key.requests);
        expect(key.callers.reduce((sum, { requests }) => sum + requests, 0)).toBe(key.requests);
        const seen = key.callers.map(({ lastSeenAt }) => Date.parse(lastSeenAt));
        expect(seen).toEqual(seen.toSorted((a, b) => b - a));
        const last = Date.parse(key.lastUsedAt ?? "");
        expect(seen.slice(0, 1)).toEqual(last >= now - 30 * 24 * HOUR ? [last] : []);
      }
    }),
  );
});

test("keys are the organization's own, and no act on sessions touches them", async () => {
  const ana = await administrator();
  const before = await keys(ana);
  await act(ana, { target: "everyone", includeOwn: false });
  expect(await keys(ana)).toEqual(before);
  const other = (await keys(await administrator("platform-security-admin")))[0]?.id;
  expect((await ana.get(`/api-keys/${other}`)).status).toBe(404);
});

test("the worst texts are names, callers and permissions as well", async () => {
  const all = await keys(await administrator("agency-admin", "hostile"));
  for (const { name, prefix } of all) for (const text of [name, prefix]) expect(hostileTexts).toContain(text);
});

test("nothing has used keys that there are none of", async () => {
  expect(await keys(await administrator("agency-admin", "empty"))).toEqual([]);
});
