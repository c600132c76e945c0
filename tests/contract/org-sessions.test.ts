import fc from "fast-check";
import { expect, test } from "vitest";

import type { Backend } from "#mocks/backend.ts";
import type { OrgSession, OrgSessionFacets, OrgSessionPage, SessionDetails } from "#mocks/contract.ts";
import { sessionSorts } from "#mocks/org/sorts.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

type Sort = (typeof sessionSorts)[number];

const platform = () => newBrowser(newBackend(), { as: "platform-security-admin" });

async function page(browser: MockBrowser, query: string): Promise<OrgSessionPage> {
  const response = await browser.get(`/org/sessions?limit=200&facets=true&${query}`, {
    "x-background-request": "true",
  });
  return (await checkAnswer("listOrgSessions", response)) as OrgSessionPage;
}

const has: Record<keyof OrgSessionFacets, (session: OrgSession, value: string) => boolean> = {
  member: ({ member }, value) => member.id === value,
  status: ({ status }, value) => status === value,
  country: ({ location }, value) => (location?.countryCode ?? "unknown") === value,
  client: ({ client }, value) => client.kind === value,
  method: ({ signInMethod }, value) => signInMethod === value,
  factor: ({ secondFactor }, value) => secondFactor === value,
  signal: ({ signals }, value) => signals.some(({ code }) => code === value),
  idleFor: ({ lastActiveAt }, value) =>
    lastActiveAt === null || Date.parse(lastActiveAt) <= NOW - Number(value) * 1000,
};
const kinds = Object.keys(has) as (keyof OrgSessionFacets)[];

test("what a facet counts is what its value then finds, whatever else is filtered", async () => {
  const browser = platform();
  const all = await page(browser, "");
  expect(all.items).toHaveLength(all.total);
  const choices = kinds.flatMap((kind) => (all.facets?.[kind] ?? []).map(({ value }) => ({ kind, value })));
  const some = fc.uniqueArray(fc.constantFrom(...choices), {
    maxLength: 4,
    selector: ({ kind, value }) => (kind === "idleFor" ? kind : `${kind} ${value}`),
  });
  await fc.assert(
    fc.asyncProperty(some, async (asked) => {
      const query = asked.map(({ kind, value }) => `${kind}=${value}`).join("&");
      const holds = (session: OrgSession, except?: string) =>
        kinds.every((kind) => {
          const values = asked.filter((one) => one.kind === kind);
          return (
            kind === except || values.length === 0 || values.some(({ value }) => has[kind](session, value))
          );
        });
      const found = await page(browser, query);
      expect(found.items.map(({ id }) => id)).toEqual(
        all.items.filter((session) => holds(session)).map(({ id }) => id),
      );
      for (const kind of kinds)
        for (const { value, count } of found.facets?.[kind] ?? [])
          expect([kind, value, count]).toEqual([
            kind,
            value,
            all.items.filter((session) => holds(session, kind) && has[kind](session, value)).length,
          ]);
      for (const { kind, value } of asked)
        expect(found.facets?.[kind].some((one) => one.value === value)).toBe(true);
    }),
    { numRuns: 40, seed: 4 },
  );
}, 30_000);

const keyOf: Record<string, (session: OrgSession) => string | number | null> = {
  last_active: ({ lastActiveAt }) => lastActiveAt && Date.parse(lastActiveAt),
  created: ({ createdAt }) => Date.parse(createdAt),
  member: ({ member }) =>
    member.name
      .normalize("NFD")
      .replaceAll(/[\p{M}]/gu, "")
      .toLowerCase()
      .replace("ł", "l"),
  country: ({ location }) => location?.countryCode ?? null,
  client: ({ client }) => client.name?.toLowerCase() ?? null,
};

test.each(sessionSorts)("sorted by %s, the unknown last, ties by id", async (sort: Sort) => {
  const { items } = await page(platform(), `sort=${sort}`);
  const down = sort.startsWith("-");
  const key = keyOf[sort.replace("-", "")] ?? (() => null);
  const sorted = items.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === other) return a.id < b.id ? -1 : 1;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other === down ? 1 : -1;
  });
  expect(items.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
});

test("pages lose nothing and double nothing while rows move, come and go", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as: "platform-security-admin" });
  const before = await page(browser, "");
  const read: OrgSession[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const response = await browser.get(`/org/sessions?limit=7&facets=true${after}`);
    const one = (await checkAnswer("listOrgSessions", response)) as OrgSessionPage;
    expect(one.facets === null).toBe(cursor !== null);
    read.push(...one.items);
    cursor = one.nextCursor;
    // The last of all is used, so that it would come first by now, and somebody else signs in.
    const last = backend.db.sessions.get(before.items.at(-1)?.id ?? "");
    if (last) backend.db.put("sessions", { ...last, lastActiveAt: NOW });
    newBrowser(backend, { as: "platform-viewer" });
  } while (cursor !== null);
  expect(read.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
  const wrong = await browser.get(`/org/sessions?country=US&cursor=${before.nextCursor ?? "nothing"}`);
  expect(wrong.status).toBe(400);
});

test.each([
  ["LUKASZ  wisniewski", "Łukasz Wiśniewski"],
  ["bj\u00F6rn", "Björn Söderberg"],
  ["bjo\u0308rn", "Björn Söderberg"],
  ["sode\u200Brberg", "Björn Söderberg"],
  ["\uFF42jorn", "Björn Söderberg"],
])("%s finds the sessions of %s", async (q, name) => {
  const { items } = await page(platform(), `q=${encodeURIComponent(q)}`);
  expect(items[0]?.member.name).toBe(name);
  for (const { member } of items) expect(member.name).toBe(name);
});

test("words are looked for in city, address, provider and id, and each must be found", async () => {
  const browser = platform();
  const { items } = await page(browser, "");
  const tokyo = items.find(({ location }) => location?.city === "Tokyo");
  for (const word of ["tokyo", tokyo?.ip.address, tokyo?.isp, tokyo?.id]) {
    const found = await page(browser, `q=${encodeURIComponent(String(word))}`);
    expect(found.items.map(({ id }) => id)).toContain(tokyo?.id);
  }
  expect((await page(browser, "q=tokyo%20nowhere")).total).toBe(0);
});

test("ids give these alone, in whatever status, and no facets", async () => {
  const browser = platform();
  const { items } = await page(browser, "");
  const ended = items.find(({ status }) => status === "ended")?.id ?? "";
  const active = items.find(({ status }) => status === "active")?.id ?? "";
  const found = await page(browser, `id=${ended}&id=${active}&id=ses_unknown&status=active`);
  expect(found.items.map(({ id }) => id).toSorted()).toEqual([ended, active].toSorted());
  expect([found.total, found.facets]).toEqual([2, null]);
});

test.each(["sessions", "devices"])("facets of %s are counted for who asks for them alone", async (list) => {
  const browser = platform();
  const facets = async (query: string) => {
    const { facets: counted } = await browser.json<{ facets: object | null }>(`/org/${list}?${query}`);
    return counted;
  };
  expect(await facets("")).toBeNull();
  expect(await facets("facets=false")).toBeNull();
  expect(await facets("facets=true")).not.toBeNull();
  const [first] = (await browser.json<{ items: { id: string }[] }>(`/org/${list}`)).items;
  expect(await facets(`facets=true&id=${first?.id}`)).toBeNull();
});

test.each([
  "status=gone",
  "country=es",
  "client=fridge",
  "idleFor=0",
  "createdSince=yesterday",
  "q=",
  "sort=name",
  "member=%20",
  "limit=201",
  "facets=yes",
  "facets=true&facets=false",
  `id=${Array(51).fill("a").join("&id=")}`,
])("%.40s is refused", async (query) => {
  const response = await platform().get(`/org/sessions?${query}`);
  expect(response.status).toBe(400);
  await checkAnswer("listOrgSessions", response);
});

const farah = "usr_farah";

test("of a member who opted out nothing is told, by whatever name it is asked for", async () => {
  const backend = newBackend();
  const owner = newBrowser(backend, { as: "clinic-owner" });
  const own = backend.db.sessionsOf(farah).map(({ id }) => id);
  const device = backend.db.devicesOf(farah)[0]?.id ?? "";
  const all = await page(owner, "");
  expect(all.hiddenMembers).toBe(1);
  for (const query of [`member=${farah}`, `id=${own.join("&id=")}`, `device=${device}`, "q=farah"]) {
    const found = await page(owner, query);
    expect([query, found.items, found.total, found.activeCount]).toEqual([query, [], 0, all.activeCount]);
    const counted = found.facets?.member.filter(({ value, count }) => value === farah && count > 0);
    expect(counted ?? []).toEqual([]);
  }
  const text = JSON.stringify(all);
  for (const id of [farah, ...own, device]) expect(text).not.toContain(id);
  const missing = await (await owner.get("/org/sessions/ses_unknown")).text();
  for (const id of own) {
    const answer = await owner.get(`/org/sessions/${id}`);
    expect([answer.status, await answer.text()]).toEqual([404, missing]);
  }
});

test("another organization's sessions are as unknown as those that never were", async () => {
  const backend = newBackend();
  const admin = newBrowser(backend, { as: "agency-admin" });
  const agency = backend.db.users.get("usr_ana")?.organizationId;
  const foreign = [...backend.db.sessions.values()].filter(
    ({ userId }) => backend.db.users.get(userId)?.organizationId !== agency,
  );
  const { items, total } = await page(admin, "");
  expect(items).toHaveLength(total);
  for (const { member } of items) expect(backend.db.users.get(member.id)?.organizationId).toBe(agency);
  expect((await page(admin, "member=usr_priya")).total).toBe(0);
  const missing = await (await admin.get("/org/sessions/ses_unknown")).text();
  for (const { id } of foreign.filter((_one, index) => index % 9 === 0))
    expect(await (await admin.get(`/org/sessions/${id}`)).text()).toBe(missing);
});

const pau = seededMember("Pau Soler");
const looksIn = ({ db }: Backend) =>
  [...db.audit.values()].filter(({ cause }) => cause === "sessions_viewed");

test("looking is logged once an hour for each member, and the panel's own asking never", async () => {
  const backend = newBackend();
  const admin = newBrowser(backend, { as: "agency-admin" });
  const looks = () => looksIn(backend).map(({ action }) => action);
  await page(admin, `member=${pau}`);
  await admin.get(`/org/sessions?member=${pau}&member=usr_mateo`);
  await admin.get("/org/sessions?member=usr_ana");
  expect(looks()).toEqual([]);
  await admin.get(`/org/sessions?member=${pau}`);
  const id = backend.db.sessionsOf(pau)[0]?.id ?? "";
  const details = (await checkAnswer(
    "getOrgSession",
    await admin.get(`/org/sessions/${id}`),
  )) as SessionDetails;
  expect(details.history).not.toEqual([]);
  expect(looks()).toEqual(["listOrgSessions"]);
  backend.advance(3601);
  await admin.get(`/org/sessions/${id}`);
  await admin.get("/org/sessions?member=usr_mateo");
  expect(looks()).toEqual(["listOrgSessions", "getOrgSession", "listOrgSessions"]);
  const mateo = newBrowser(backend, { as: "agency-member" });
  const { items } = await mateo.json<{ items: { action: string; actor: string | null }[] }>("/activity");
  expect(items.find(({ action }) => action === "sessions_viewed")?.actor).toBe("Ana García");
});

test.each([
  ["one member's devices", () => `/org/devices?member=${pau}`, 1],
  ["several members' devices", () => `/org/devices?member=${pau}&member=usr_mateo`, 0],
  ["one's own devices", () => "/org/devices?member=usr_ana", 0],
  ["the sessions of one device", (device: string) => `/org/sessions?device=${device}`, 1],
  ["the same, twice named", (device: string) => `/org/sessions?device=${device}&device=${device}`, 1],
  ["those of two devices", (device: string) => `/org/sessions?device=${device}&device=dev_unknown`, 0],
  ["a device of that member, by both", (device: string) => `/org/sessions?member=${pau}&device=${device}`, 1],
  ["what is shown, read again", (device: string) => `/org/devices?id=${device}&member=${pau}`, 0],
  ["a search", () => "/org/sessions?q=pau", 0],
  [
    "what ended on a removed device",
    (device: string, { db }: Backend) => {
      db.remove("devices", device);
      return `/org/sessions?device=${device}`;
    },
    1,
  ],
])("asking for %s is looking, or is not", async (_what, path, times) => {
  const backend = newBackend();
  const admin = newBrowser(backend, { as: "agency-admin" });
  const device = backend.db.devicesOf(pau)[0]?.id ?? "";
  await admin.get(path(device, backend), { "x-background-request": "true" });
  expect(looksIn(backend)).toHaveLength(0);
  for (let count = 0; count < 2; count++) {
    expect((await admin.get(path(device, backend))).status).toBe(200);
    expect(looksIn(backend)).toHaveLength(times);
  }
  // The hour is one for all ways of looking.
  await admin.get(`/org/sessions?member=${pau}`);
  expect(looksIn(backend)).toHaveLength(1);
  expect(looksIn(backend)[0]?.targets).toMatchObject([{ userId: pau, outcome: "viewed" }]);
});

test("a large organization has what it says, and answers in reasonable time", async () => {
  const begun = performance.now();
  const admin = newBrowser(newBackend("large"), { as: "agency-admin" });
  const { total, facets } = await page(admin, "");
  // Its own session comes besides. Far above what it takes, even on a machine that is busy.
  expect(total).toBe(50_001);
  expect(facets?.member).toHaveLength(50);
  expect(performance.now() - begun).toBeLessThan(60_000);
  const members = await admin.json<{ total: number }>("/org/members");
  expect(members.total).toBe(8000);
}, 90_000);
