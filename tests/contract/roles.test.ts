import { describe, expect, test } from "vitest";

import type { OperationId } from "#mocks/contract.ts";
import { type Persona, type PersonaName, personaNamed, personaNames } from "#mocks/seeds/personas.ts";

import { checkAnswer, operations } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";
import { holders, isHeld, needs, wideActNeeds } from "./permissions.ts";
import { arrive, ask, effects, thingsOf } from "./roles-calls.ts";
import { nothing, type Things } from "./things.ts";

/** All operations; with a new password one signs in no more, so that changing it comes last. */
const ids = [
  ...operations.map(({ id }) => id).filter((id) => id !== "changePassword"),
  "changePassword" as const,
];

/** Who sees the most in each organization; in the portal nobody sees more than their own. */
const administrators = {
  clinic: "clinic-owner",
  portal: "portal-client-admin",
  agency: "agency-admin",
  platform: "platform-security-admin",
} as const;

/** What is refused to everybody of an organization, by its policy. */
const switchedOff: Record<string, Partial<Record<OperationId, string>>> = {
  clinic: {},
  portal: { trustDevice: "device_trust", setVisibility: "opt_out" },
  agency: {},
  platform: { setVisibility: "opt_out" },
};

const usualStatus: Partial<Record<OperationId, number>> = { signOut: 204, stepUp: 204, planTermination: 201 };

function statusOf(id: OperationId, { organization }: Persona): number {
  const late = organization === "portal" && id === "terminateSession";
  return late ? 202 : (usualStatus[id] ?? 200);
}

/** What an operation needs of a caller: a wide act that `ask` plans is one on a single member. */
function needed(id: OperationId): string[] {
  const wide = id === "planTermination" || id === "runTermination";
  return [needs[id], wide ? wideActNeeds.member : null].filter((permission) => permission !== null);
}

/** An answer in words. A refusal says what is missing, and nothing else; it changes nothing and is in the audit log. */
async function inWords(
  id: OperationId,
  answer: Response,
  browser: MockBrowser,
  before: string,
): Promise<string> {
  const body = await checkAnswer(id, answer);
  const { type, title, permission, rule, ...more } = (body ?? {}) as Record<string, string>;
  if (answer.status !== 403) return `${id} ${answer.status}`;
  if (rule !== undefined) return `${id} is switched off: ${rule}`;
  const { db } = browser.backend;
  const { action, outcome } = [...db.audit.values()].at(-1) ?? {};
  const wrong = [
    ...(type === "urn:problem-type:whereabouts:permission-denied" ? [] : [type]),
    ...(title === "You may not do this" && Object.keys(more).join() === "status" ? [] : ["says more"]),
    ...(effects(db) === before ? [] : ["changed something"]),
    ...(action === id && outcome === "refused" ? [] : ["is not in the audit log"]),
  ];
  return [`${id} needs ${permission}`, ...wrong].join(", ");
}

/** After these the browser that asked, or the session and device that it asked about, may be gone. */
const leaving: OperationId[] = ["signOut", "signIn", "terminateSession", "terminateSessions", "removeDevice"];

/** Asks for every operation about real things of the organization. */
async function askAll(persona: PersonaName, shared: Things, from: MockBrowser): Promise<string[]> {
  const words: string[] = [];
  const anew = async () => [await arrive(from, persona), await arrive(from, persona)] as const;
  let browsers = await anew();
  for (const [index, id] of ids.entries()) {
    if (leaving.includes(ids[index - 1] ?? id)) browsers = await anew();
    const [{ browser, device }, { session }] = browsers;
    const things = { ...shared, device, session };
    if (id === "runTermination") {
      const plan = await ask(browser, "planTermination", things, persona);
      if (plan.status === 201) things.termination = ((await plan.json()) as { id: string }).id;
    }
    const before = effects(from.backend.db);
    words.push(await inWords(id, await ask(browser, id, things, persona), browser, before));
  }
  return words;
}

/** What the table of permissions says of every operation, in the same words. */
function fromTheTable(persona: PersonaName, held: (permission: string) => boolean): string[] {
  return ids.map((id) => {
    const missing = needed(id).find((permission) => !held(permission));
    const rule = switchedOff[personaNamed(persona).organization]?.[id];
    if (missing !== undefined) return `${id} needs ${missing}`;
    return rule === undefined
      ? `${id} ${statusOf(id, personaNamed(persona))}`
      : `${id} is switched off: ${rule}`;
  });
}

/** A browser of who sees the most in the persona's organization. */
async function administratorOf(persona: PersonaName) {
  const { browser } = await arrive(
    newBrowser(newBackend()),
    administrators[personaNamed(persona).organization],
  );
  return browser;
}

/** The server grants other permissions from now on. */
function grant({ backend: { db } }: MockBrowser, persona: PersonaName, permissions: readonly string[]): void {
  const user = db.users.get(personaNamed(persona).userId);
  if (user) db.put("users", { ...user, permissions });
}

const allPermissions = Object.keys(holders);

describe("every operation, asked for directly", () => {
  test.each(personaNames)("answers as the table of permissions says: %s", async (persona) => {
    const administrator = await administratorOf(persona);
    const answers = await askAll(persona, await thingsOf(persona, administrator), administrator);
    expect(answers).toEqual(fromTheTable(persona, (permission) => isHeld(persona, permission)));
  });

  test.each(allPermissions)("answers so as soon as a permission is taken away: %s", async (permission) => {
    const administrator = await administratorOf("agency-admin");
    const things = await thingsOf("agency-admin", administrator);
    grant(
      administrator,
      "agency-admin",
      allPermissions.filter((one) => one !== permission),
    );
    const answers = await askAll("agency-admin", things, administrator);
    expect(answers).toEqual(fromTheTable("agency-admin", (one) => one !== permission));
  });
});

describe("a wide act", () => {
  const targets = Object.keys(wideActNeeds) as (keyof typeof wideActNeeds)[];
  const requestFor = ({ memberSession, memberDevice, member }: Things) => ({
    sessions: { ids: [memberSession] },
    member: { memberId: member },
    matching_sessions: { filter: { member: [member] } },
    everyone: { includeOwn: false },
    devices: { ids: [memberDevice] },
    matching_devices: { filter: { member: [member] } },
  });

  test.each(personaNames)("is planned by who may do it alone: %s", async (persona) => {
    const administrator = await administratorOf(persona);
    const things = await thingsOf(persona, administrator);
    const { browser } = await arrive(administrator, persona);
    for (const target of targets) {
      const before = effects(browser.backend.db);
      const body = { target, ...requestFor(things)[target] };
      const answer = await browser.post("/org/terminations", body);
      const missing = ["pf.sessions.view_org", wideActNeeds[target]].find((one) => !isHeld(persona, one));
      expect([target, await inWords("planTermination", answer, browser, before)]).toEqual([
        target,
        missing === undefined ? "planTermination 201" : `planTermination needs ${missing}`,
      ]);
      expect(effects(browser.backend.db)).toBe(before);
    }
  });

  test.each(targets)("does nothing if its permission is gone when it is run: %s", async (target) => {
    const browser = await administratorOf("agency-admin");
    const things = await thingsOf("agency-admin", browser);
    const body = { target, ...requestFor(things)[target] };
    const { id } = (await (await browser.post("/org/terminations", body)).json()) as { id: string };
    const run = () =>
      browser.post(`/org/terminations/${id}/run`, {
        reason: "Laptop reported stolen",
        organizationName: "Northwind Agency",
      });
    const before = effects(browser.backend.db);
    for (const permission of [wideActNeeds[target], "pf.sessions.view_org"]) {
      grant(
        browser,
        "agency-admin",
        allPermissions.filter((one) => one !== permission),
      );
      expect(await inWords("runTermination", await run(), browser, effects(browser.backend.db))).toBe(
        `runTermination needs ${permission}`,
      );
    }
    grant(browser, "agency-admin", allPermissions);
    expect(effects(browser.backend.db)).toBe(before);
    expect((await run()).status).toBe(200);
  });

  test("belongs to who planned it, until it is run", async () => {
    const ana = await administratorOf("agency-admin");
    grant(ana, "agency-member", allPermissions);
    const mateo = (await arrive(ana, "agency-member")).browser;
    const guest = personaNamed("agency-guest").userId;
    const plan = await ana.post("/org/terminations", { target: "member", memberId: guest });
    const { id } = (await plan.json()) as { id: string };
    const unknown = await (await mateo.get(`/org/terminations/${nothing.termination}`)).text();
    const body = { reason: "Not mine" };
    for (const answer of [
      await mateo.get(`/org/terminations/${id}`),
      await mateo.post(`/org/terminations/${id}/run`, body),
    ])
      expect([answer.status, await answer.text()]).toEqual([404, unknown]);
    expect((await ana.post(`/org/terminations/${id}/run`, body)).status).toBe(200);
    expect((await mateo.get(`/org/terminations/${id}`)).status).toBe(200);
  });
});

describe("another organization", () => {
  const readers = ["clinic-owner", "agency-admin", "platform-security-admin"] as const;

  test.each(readers)("is as if it were not there: %s", async (persona) => {
    const own = await administratorOf(persona);
    const others = readers.filter((one) => one !== persona);
    const asked = ids.filter((id) => needs[id] === null || isHeld(persona, needs[id]));
    for (const other of others) {
      const there = (await arrive(own, other)).browser;
      const foreign = await thingsOf(other, there);
      const before = effects(own.backend.db);
      const things = { ...foreign, session: foreign.memberSession, device: foreign.memberDevice };
      for (const id of asked.filter((one) => /\{id\}|planTermination/.test(pathOf(one)))) {
        const answer = await ask(own, id, things, persona);
        const unknown = await ask(own, id, nothing, persona);
        expect.soft([id, answer.status, await answer.text()]).toEqual([id, 404, await unknown.text()]);
      }
      const plan = await own.post("/org/terminations", { target: "sessions", ids: [foreign.memberSession] });
      expect(await plan.json()).toMatchObject({
        total: 0,
        groups: [],
        skipped: [{ reason: "not_found", count: 1, members: [] }],
      });
      expect(effects(own.backend.db)).toBe(before);
    }
  });

  test.each(readers)("is in no list, nor is a colleague who opted out: %s", async (persona) => {
    const browser = await administratorOf(persona);
    const { users, devices, sessions, organizations } = browser.backend.db;
    const organization = `org_${personaNamed(persona).organization}`;
    const visible = (userId: string | undefined) => {
      const user = users.get(userId ?? "");
      return user?.organizationId === organization && user.visibility === "visible";
    };
    const lists = {
      members: await readAll(browser, "/org/members"),
      sessions: await readAll(browser, "/org/sessions"),
      devices: await readAll(browser, "/org/devices"),
      audit: await readAll(browser, "/audit"),
    };
    expect(lists.members.every(({ id }) => users.get(id)?.organizationId === organization)).toBe(true);
    expect(lists.sessions.every(({ id }) => visible(sessions.get(id)?.userId))).toBe(true);
    expect(lists.devices.every(({ id }) => visible(devices.get(id)?.userId))).toBe(true);
    for (const list of Object.values(lists)) expect(list.length).toBeGreaterThan(3);
    const everything = JSON.stringify(lists);
    const foreign = [...users.values()].filter(({ organizationId }) => organizationId !== organization);
    const told = foreign.flatMap(({ id, name, email }) => [id, name, email]);
    expect(told.filter((text) => everything.includes(`"${text}"`))).toEqual([]);
    expect([...organizations.keys()].filter((id) => id !== organization && everything.includes(id))).toEqual(
      [],
    );
  });
});

const pathOf = (id: OperationId) => {
  const { method = "", path = "" } = operations.find((one) => one.id === id) ?? {};
  return `${method} ${path} ${id}`;
};

async function readAll(browser: MockBrowser, path: string): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const search = `limit=200${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page: { items: { id: string }[]; nextCursor: string | null } = await browser.json(
      `${path}?${search}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

test("a page that is asked for after the permission is gone has no row", async () => {
  const browser = await administratorOf("agency-admin");
  const pages = ["/org/members", "/org/sessions", "/org/devices", "/audit"];
  const cursors = await Promise.all(
    pages.map(async (path) => (await browser.json<{ nextCursor: string }>(`${path}?limit=1`)).nextCursor),
  );
  grant(browser, "agency-admin", ["platform.sessions.view"]);
  for (const [index, path] of pages.entries()) {
    const answer = await browser.get(`${path}?limit=1&cursor=${cursors[index]}`);
    expect([path, answer.status, Object.keys((await answer.json()) as object).length]).toEqual([
      path,
      403,
      4,
    ]);
  }
});
