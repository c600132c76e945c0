import { expect, test } from "vitest";

import type { MemberPage, OrgDevicePage } from "#mocks/contract.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const agency = () => newBrowser(newBackend(), { as: "agency-admin" });

async function members(browser: MockBrowser, query: string): Promise<MemberPage> {
  return (await checkAnswer("listMembers", await browser.get(`/org/members?${query}`))) as MemberPage;
}

async function devices(browser: MockBrowser, query: string): Promise<OrgDevicePage> {
  return (await checkAnswer(
    "listOrgDevices",
    await browser.get(`/org/devices?limit=200&facets=true&${query}`),
  )) as OrgDevicePage;
}

test("every organization has its members, those too who are not signed in, and its protected programs", async () => {
  const { items, total, activeSessions, hiddenMembers } = await members(agency(), "limit=200");
  expect([items.length, total, hiddenMembers]).toEqual([14, 14, 1]);
  expect(items.reduce((sum, one) => sum + (one.activeSessions ?? 0), 0)).toBe(activeSessions);
  expect(items.filter((one) => one.self).map(({ name }) => name)).toEqual(["Ana García"]);
  expect(items.filter((one) => one.protected).map(({ name }) => name)).toEqual(["Reporting service"]);
  const elena = items.find(({ name }) => name === "Elena Petrova");
  expect(elena).toMatchObject({ visibility: "opted_out", activeSessions: null, lastActiveAt: null });
  expect(items.find(({ name }) => name === "Hugo Berg")).toMatchObject({
    activeSessions: 0,
    lastActiveAt: null,
  });
});

test.each([
  ["name", ["Amélie Laurent", "Ana García"]],
  ["-name", ["Thomas Becker", "Sofie Lindqvist"]],
  ["-sessions", ["Ana García"]],
  ["sessions", ["Hugo Berg"]],
  ["-last_active", ["Ana García"]],
])("members sorted by %s", async (sort, first) => {
  const { items } = await members(agency(), `limit=200&sort=${sort}`);
  expect(items.slice(0, first.length).map(({ name }) => name)).toEqual(first);
  const last = items.slice(-2).map(({ name }) => name);
  expect(sort.includes("name") || last.includes("Elena Petrova")).toBe(true);
});

test("a member is found by name, address or role, and read by id", async () => {
  const browser = agency();
  for (const q of ["pau soler", "PAU.SOLER@northwind", "developer"])
    expect((await members(browser, `q=${q}`)).items.map(({ name }) => name)).toEqual(["Pau Soler"]);
  const { items } = await members(browser, "q=soler");
  const answer = await browser.get(`/org/members/${seededMember("Pau Soler")}`);
  expect(await checkAnswer("getMember", answer)).toEqual(items[0]);
  const unknown = await (await browser.get("/org/members/usr_unknown")).text();
  const foreign = await browser.get("/org/members/usr_priya");
  expect([foreign.status, await foreign.text()]).toEqual([404, unknown]);
});

test("devices: each filter finds what its facet counts", async () => {
  const browser = agency();
  const all = await devices(browser, "");
  expect(all.items).toHaveLength(all.total);
  expect(all.trustedCount).toBe(all.items.filter(({ trust }) => trust !== null).length);
  for (const [kind, facet] of Object.entries(all.facets ?? {}))
    for (const { value, count } of facet) {
      const found = await devices(browser, `${kind}=${value}`);
      expect([kind, value, found.total]).toEqual([kind, value, count]);
    }
  const idle = await devices(browser, "idleFor=604800");
  for (const { lastSeen } of idle.items)
    expect(Date.parse(lastSeen.at)).toBeLessThanOrEqual(NOW - 604_800_000);
  expect((await devices(browser, "q=surgery")).total).toBe(0);
  expect((await devices(browser, "q=mateo%27s")).items.map(({ name }) => name)).toEqual(["Mateo's phone"]);
});

test("devices of a member who opted out are in no answer, and 403 has no row", async () => {
  const backend = newBackend();
  const owner = newBrowser(backend, { as: "clinic-owner" });
  const own = backend.db.devicesOf("usr_farah").map(({ id }) => id);
  expect(own.length).toBeGreaterThan(0);
  for (const query of ["", "member=usr_farah", `id=${own.join("&id=")}`, "q=farah"])
    for (const { member } of (await devices(owner, query)).items) expect(member.id).not.toBe("usr_farah");
  const staff = newBrowser(backend, { as: "clinic-staff" });
  for (const path of ["members", "members/usr_niamh", "sessions", "devices"]) {
    const answer = await staff.get(`/org/${path}`);
    const body = (await answer.json()) as object;
    expect([answer.status, Object.keys(body).toSorted()]).toEqual([
      403,
      ["permission", "status", "title", "type"],
    ]);
  }
});
