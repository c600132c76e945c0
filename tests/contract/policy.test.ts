import { describe, expect, test } from "vitest";

import type { ActivityPage, AuditEntry } from "#mocks/contract.ts";
import { readEvents } from "#mocks/events/read.ts";
import { seededSession } from "#mocks/ids.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { administrator, childrenOf, logOf } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { newBackend, newBrowser, NOW } from "./mock-browser.ts";
import { change, colleague, editors, policyOf, preview } from "./policy-rules.ts";

const DAY = 86_400;

/** Which sessions of an organization are over by a change of the rules. */
function endedByPolicy({ backend: { db, now } }: Awaited<ReturnType<typeof administrator>>, id: string) {
  const organization = db.organizations.get(id);
  if (!organization) return [];
  return [...db.sessions.values()]
    .filter(({ userId }) => db.users.get(userId)?.organizationId === id)
    .filter((row) => {
      const state = stateOf(row, organization.policy, now());
      return state.status === "ended" && state.cause === "policy" && state.at === now();
    })
    .map((row) => row.id);
}

describe("a shorter timeout", () => {
  test("ends at once what a preview has counted, and nothing before it is saved", async () => {
    const ana = await administrator();
    const effect = (await preview(ana, { idleTimeout: DAY })).body;
    expect(endedByPolicy(ana, "org_agency")).toEqual([]);
    expect(effect.count).toBeGreaterThan(3);
    expect(effect.groups.reduce((sum, { count }) => sum + count, 0)).toBe(effect.count - effect.hiddenCount);
    expect(effect.groups.map(({ count }) => count)).toEqual(
      effect.groups.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    expect(effect).toMatchObject({ own: false, version: (await policyOf(ana)).version });
    const { body } = await change(ana, { idleTimeout: DAY });
    expect(endedByPolicy(ana, "org_agency")).toHaveLength(effect.count);
    expect(body.lastChange).toEqual({
      at: new Date(NOW).toISOString(),
      by: "Ana García",
      ended: effect.count,
    });
    expect(Number(body.version)).toBeGreaterThan(Number(effect.version));
  });

  test("is one entry with before and after, and the sessions as its children", async () => {
    const ana = await administrator();
    await change(ana, { idleTimeout: DAY });
    const ended = endedByPolicy(ana, "org_agency");
    const [entry] = (await logOf(ana, "action=policy_changed")).items as [AuditEntry];
    expect(entry).toMatchObject({
      outcome: "done",
      actor: { name: "Ana García" },
      target: { kind: "organization", name: "Northwind Agency" },
      member: null,
      count: ended.length,
      childCount: ended.length,
      cause: "policy",
      policy: { before: { idleTimeout: 7 * DAY }, after: { idleTimeout: DAY } },
    });
    const children = await childrenOf(ana, entry.id);
    expect(children.items.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      ended.slice(0, 200).map((id) => `${id} done`),
    );
    // Nothing besides: no session is told to have ended by itself.
    const ends = (await logOf(ana, "action=session_ended&limit=200")).items;
    expect(ends.filter(({ at }) => Date.parse(at) === NOW)).toEqual([]);
  });

  test("is told to the browsers that it ended, and to whom they belong", async () => {
    const backend = newBackend();
    const away = newBrowser(backend, { as: "agency-member" });
    backend.advance(2 * DAY);
    const mateo = newBrowser(backend, { as: "agency-member" });
    const ana = await administrator("agency-admin", backend);
    const { body } = await change(ana, { idleTimeout: DAY });
    expect(await checkAnswer("getMe", await away.get("/me"))).toMatchObject({ cause: "policy" });
    const { items } = (await checkAnswer("listActivity", await mateo.get("/activity"))) as ActivityPage;
    expect(items[0]).toMatchObject({ action: "policy_changed", actor: "Ana García", cause: "policy" });
    expect(items[0]?.count).toBeGreaterThanOrEqual(1);
    expect(body.lastChange?.ended).toBeGreaterThanOrEqual(items[0]?.count ?? NaN);
    const sessions = await mateo.json<{ items: { end: object | null }[] }>("/sessions?status=ended");
    expect(sessions.items).toContainEqual(
      expect.objectContaining({ end: expect.objectContaining({ cause: "policy", actor: "Ana García" }) }),
    );
    const own = (await checkAnswer("listActivity", await ana.get("/activity"))) as ActivityPage;
    expect(own.items.find(({ action }) => action === "policy_changed")).toMatchObject({ actor: null });
    // Whom nothing was ended of is not told.
    const sofie = newBrowser(backend, { as: "clinic-staff" });
    const others = (await checkAnswer("listActivity", await sofie.get("/activity"))) as ActivityPage;
    expect(others.items.map(({ action }) => action)).not.toContain("policy_changed");
  });

  test("names nobody who opted out, and counts theirs", async () => {
    const backend = newBackend();
    const ana = await administrator("agency-admin", backend);
    const guest = personas["agency-member"].userId;
    const row = backend.db.users.get(guest);
    if (row) backend.db.put("users", { ...row, visibility: "opted_out" });
    const seen = (await preview(ana, { idleTimeout: DAY })).body;
    expect(seen.groups.map(({ member }) => member.id)).not.toContain(guest);
    backend.advance(3 * DAY);
    await ana.post("/session/extend");
    const later = (await preview(ana, { idleTimeout: DAY })).body;
    expect(later.hiddenCount).toBeGreaterThan(seen.hiddenCount);
    expect(later.groups.map(({ member }) => member.id)).not.toContain(guest);
  });
});

describe("what has ended stays as it ended", () => {
  const laptop = seededSession("agency-admin", "windows-london");

  test("when the timeout grows again, or shrinks further", async () => {
    const ana = await administrator();
    const endOf = async (id: string) => (await ana.json<{ end: object | null }>(`/sessions/${id}`)).end;
    const expired = seededSession("agency-admin", "ended-by-expiry");
    const before = await endOf(expired);
    expect(before).toMatchObject({ cause: "expired" });
    await change(ana, { idleTimeout: DAY });
    const ended = await endOf(laptop);
    expect(ended).toMatchObject({ cause: "policy", actor: "Ana García" });
    ana.backend.advance(60);
    await ana.post("/step-up", { password: PASSWORD });
    await change(ana, { idleTimeout: 30 * DAY });
    expect([await endOf(laptop), await endOf(expired)]).toEqual([ended, before]);
    ana.backend.advance(60);
    await change(ana, { idleTimeout: DAY });
    expect([await endOf(laptop), await endOf(expired)]).toEqual([ended, before]);
  });

  test("when somebody sits there, and pauses for longer than they may", async () => {
    const niamh = await administrator("clinic-owner");
    const { db, now } = niamh.backend;
    await change(niamh, { idleTimeout: 5 * 60 });
    niamh.backend.advance(5 * 60);
    const policy = db.organizations.get("org_clinic")?.policy;
    const over = () =>
      [...db.sessions.values()]
        .filter(({ userId }) => db.users.get(userId)?.organizationId === "org_clinic")
        .filter((row) => policy && stateOf(row, policy, now()).status === "ended")
        .map(({ id }) => id);
    const first = over();
    expect(first.length).toBeGreaterThan(3);
    for (let minute = 0; minute < 40; minute++) {
      niamh.backend.advance(60);
      expect(over()).toEqual(expect.arrayContaining(first));
    }
  });
});

describe("remember me", () => {
  const ana = { email: personas["agency-admin"].email, password: PASSWORD };
  const lifetimeOf = (body: unknown) => (body as { lifetime: { idleTimeout: number } }).lifetime.idleTimeout;

  test("is offered to a browser that the server knows, as the policy has it, and asked for at sign-in", async () => {
    const browser = newBrowser(newBackend());
    const offered = async () => checkAnswer("getSignInOptions", await browser.get("/sign-in"));
    expect(await offered()).toEqual({ rememberMe: null, deviceTrust: null });
    const plain = await browser.post("/sign-in", ana);
    expect(plain.headers.getSetCookie()[0]).not.toContain("Max-Age");
    expect(lifetimeOf(await checkAnswer("signIn", plain))).toBe(7 * DAY);
    expect(await offered()).toEqual({
      rememberMe: { duration: 30 * DAY },
      deviceTrust: { duration: 30 * DAY },
    });
    const remembered = await browser.post("/sign-in", { ...ana, remember: true });
    expect(remembered.headers.getSetCookie()[0]).toContain("Max-Age=34560000");
    expect(lifetimeOf(await checkAnswer("signIn", remembered))).toBe(30 * DAY);
    await browser.post("/step-up", { password: PASSWORD });
    await change(browser, { rememberMe: { allowed: false, timeout: 30 * DAY } });
    expect(lifetimeOf(await browser.json("/me"))).toBe(7 * DAY);
    expect(await offered()).toMatchObject({ rememberMe: null });
    const ignored = await browser.post("/sign-in", { ...ana, remember: true });
    expect(lifetimeOf(await checkAnswer("signIn", ignored))).toBe(7 * DAY);
    expect(ignored.headers.getSetCookie()[0]).not.toContain("Max-Age");
  });

  test("lasts no shorter than other sessions do", async () => {
    const browser = newBrowser(newBackend());
    await browser.post("/sign-in", { ...ana, remember: true });
    await browser.post("/step-up", { password: PASSWORD });
    await change(browser, { rememberMe: { allowed: true, timeout: DAY } });
    expect(lifetimeOf(await browser.json("/me"))).toBe(7 * DAY);
  });

  test("has no rules where there is none", async () => {
    const niamh = await administrator("clinic-owner");
    const wish = { rememberMe: { allowed: true, timeout: 600 } };
    for (const refused of [await change(niamh, wish), await preview(niamh, wish)])
      expect(refused).toMatchObject({ status: 403, body: { rule: "remember_me" } });
  });
});

describe("the order of checks", () => {
  test("is permission, body, policy, version, step-up", async () => {
    const mateo = newBrowser(newBackend(), { as: "agency-member" });
    expect((await mateo.patch("/policy", "{")).status).toBe(403);
    const niamh = newBrowser(newBackend("strict"), { as: "clinic-owner" });
    const rules = { rememberMe: { allowed: true, timeout: 600 } };
    const status = async (body: object, version?: string) => {
      const headers = version === undefined ? {} : { headers: { "if-match": version } };
      return (await niamh.patch("/policy", body, headers)).status;
    };
    expect(await status({ ...rules, idleTimeout: 1 })).toBe(422);
    expect(await status(rules)).toBe(403);
    expect(await status({ idleTimeout: 600 })).toBe(428);
    expect(await status({ idleTimeout: 600 }, '"9"')).toBe(412);
    expect(await status({ idleTimeout: 600 }, '"2"')).toBe(401);
  });

  test("asks who it is where sessions are to last longer, and not for a preview", async () => {
    const ana = newBrowser(newBackend(), { as: "agency-admin" });
    expect((await preview(ana, { idleTimeout: 30 * DAY })).status).toBe(200);
    expect((await change(ana, { idleTimeout: 30 * DAY })).status).toBe(401);
    expect((await change(ana, { idleTimeout: DAY })).status).toBe(200);
  });
});

test("everybody in the organization who listens is told of it, and nobody else", async () => {
  const ana = await administrator();
  const listen = async (as: "agency-member" | "clinic-staff") =>
    readEvents(await newBrowser(ana.backend, { as }).get("/events"));
  const [mateo, clinic] = [await listen("agency-member"), await listen("clinic-staff")];
  await change(ana, { operatingCountries: ["ES"] });
  expect(await mateo.next("policy_changed")).toMatchObject({ data: {} });
  await change(await colleague(ana, "clinic-owner"), { operatingCountries: ["GB"] });
  expect(await clinic.next("policy_changed")).toMatchObject({ data: {} });
  ana.backend.events.closeAll();
});

test("the same key changes the rules once", async () => {
  const ana = await administrator();
  const { version } = await policyOf(ana);
  const key = crypto.randomUUID();
  const send = async () =>
    (
      await ana.patch("/policy", { idleTimeout: DAY }, { key, headers: { "if-match": `"${version}"` } })
    ).text();
  const first = await send();
  expect(await send()).toBe(first);
  expect(
    (await logOf(ana, "action=policy_changed")).items.filter(({ at }) => Date.parse(at) === NOW),
  ).toHaveLength(1);
});

test("what changes nothing is no change: same version, no entry, nobody is told", async () => {
  const ana = await administrator();
  const before = await policyOf(ana);
  const entries = ana.backend.db.audit.size;
  await change(ana, { operatingCountries: ["GB", "ES"] });
  const countries = (await policyOf(ana)).operatingCountries;
  for (const wish of [
    { operatingCountries: ["ES", "GB"] },
    { idleTimeout: before.idleTimeout.value },
    { reason: "Because" },
  ])
    expect((await change(ana, wish)).status).toBe(200);
  expect(await policyOf(ana)).toMatchObject({ operatingCountries: countries });
  expect(ana.backend.db.audit.size).toBe(entries + 1);
});

test("somebody else changes it just before, once: the next version goes through", async () => {
  const ana = await administrator("agency-admin", "policy-race");
  const before = await policyOf(ana);
  expect((await change(ana, { idleTimeout: DAY })).status).toBe(412);
  const between = await policyOf(ana);
  expect(between).toMatchObject({ idleTimeout: { value: 30 * DAY }, lastChange: { by: "Lucía Ortega" } });
  expect(between.version).not.toBe(before.version);
  expect((await logOf(ana, "action=policy_changed&limit=1")).items[0]).toMatchObject({
    actor: { name: "Lucía Ortega" },
  });
  expect((await change(ana, { idleTimeout: DAY })).body.idleTimeout.value).toBe(DAY);
});

test("what somebody else changes it to is allowed, by whole steps too", async () => {
  const niamh = await administrator("clinic-owner", "policy-race");
  await change(niamh, { idleTimeout: 3_600 });
  const { value, allowed } = (await policyOf(niamh)).idleTimeout;
  if (allowed.kind !== "range") throw new Error("The clinic has a range.");
  expect(value).not.toBe(1_800);
  expect([(value ?? NaN) % allowed.step, Number(value) >= allowed.min, Number(value) <= allowed.max]).toEqual(
    [0, true, true],
  );
});

test("operating countries are what signals go by from then on", async () => {
  const niamh = await administrator("clinic-owner");
  const strange = async () =>
    (await niamh.json<{ items: { signals: { code: string }[] }[] }>("/sessions?limit=100")).items.filter(
      ({ signals }) => signals.some(({ code }) => code === "country_not_operated"),
    ).length;
  const before = await strange();
  expect(before).toBeGreaterThan(0);
  await change(niamh, { operatingCountries: null });
  expect(await strange()).toBe(0);
});

test.each(editors)(
  "everybody in the organization may read it, and who may not change it is told what is missing: %s",
  async (as) => {
    const browser = await administrator(as);
    const reader = await colleague(
      browser,
      as === "clinic-owner" ? "clinic-staff" : as === "agency-admin" ? "agency-guest" : "platform-no-access",
    );
    expect(await policyOf(reader)).toEqual(await policyOf(browser));
    const refused = await preview(reader, { operatingCountries: null });
    expect(refused).toMatchObject({ status: 403, body: { permission: "pf.policy.edit" } });
  },
);

test.each([
  ["idle-soon", { idleTimeout: 120, idleExpiresIn: 120 }],
  ["limit-soon", { expiresIn: 360 }],
] as const)(
  "%s: this session is soon over, and the policy says nothing of it",
  async (scenario, lifetime) => {
    const browser = newBrowser(newBackend(scenario), { as: "agency-admin" });
    expect(await browser.json("/me")).toMatchObject({ lifetime });
    expect((await policyOf(browser)).idleTimeout.value).toBe(7 * DAY);
    browser.backend.advance(Object.values(lifetime)[0] ?? 0);
    expect(await checkAnswer("getMe", await browser.get("/me"))).toMatchObject({ cause: "expired" });
  },
);
