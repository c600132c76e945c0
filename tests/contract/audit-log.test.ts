import { describe, expect, test } from "vitest";

import type { ActivityPage, AuditEntry, AuditPage, SessionPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";

import { act, administrator, childrenOf, idOf, logOf, plan, reason, run } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const phone = seededSession("agency-member", "phone");
const everyone = { target: "everyone", includeOwn: false };
const now = new Date(NOW).toISOString();

/** Which entries `deed` adds. */
async function added(browser: MockBrowser, deed: () => Promise<unknown>): Promise<AuditEntry[]> {
  const before = new Set((await logOf(browser, "limit=200")).items.map(({ id }) => id));
  await deed();
  return (await logOf(browser, "limit=200")).items.filter(({ id }) => !before.has(id));
}

async function whole(browser: MockBrowser, query: string): Promise<AuditEntry[]> {
  const items: AuditEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: AuditPage = await logOf(browser, `limit=200&${query}${cursor ? `&cursor=${cursor}` : ""}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

test("the ended person's 401, list and activity, and the entry with its children, tell the same story", async () => {
  const ana = await administrator();
  const member = newBrowser(ana.backend, { as: "agency-member" });
  const { sessionId } = await member.json<{ sessionId: string }>("/me");
  const early = newBrowser(ana.backend, { as: "agency-member" });
  const planned = await plan(ana, { target: "sessions", ids: [sessionId, phone] });
  const [entry, ...more] = await added(ana, () => run(ana, planned));
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    at: now,
    action: "sessions_terminated",
    outcome: "done",
    actor: { userId: "usr_ana", name: "Ana García" },
    reason,
    cause: "admin",
    refusal: null,
    target: { kind: "member", id: mateo },
    member: { id: mateo, name: "Mateo Ruiz" },
    count: 2,
    childCount: 2,
    terminationId: planned.id,
  });
  expect(entry?.requestId).toMatch(/^req_/);
  const children = await childrenOf(ana, entry?.id ?? "");
  expect(children.items.map(({ id, outcome }) => [id, outcome])).toEqual([
    [sessionId, "done"],
    [phone, "done"],
  ]);

  expect(await (await member.get("/me")).json()).toMatchObject({ status: 401, cause: "admin" });
  const ends = async (browser: MockBrowser) =>
    (await browser.json<SessionPage>("/sessions?status=ended")).items.find(({ id }) => id === sessionId)?.end;
  const events = async (browser: MockBrowser) =>
    (await browser.json<ActivityPage>("/activity?action=sessions_terminated")).items[0];
  // Whoever was signed in before may be the thief.
  expect(await ends(early)).toEqual({ at: now, cause: "admin", actor: "Ana García", reason: null });
  expect(await events(early)).toMatchObject({ id: entry?.id, actor: "Ana García", count: 2, reason: null });
  ana.backend.advance(1);
  const later = newBrowser(ana.backend, { as: "agency-member" });
  expect(await ends(later)).toEqual({ at: now, cause: "admin", actor: "Ana García", reason });
  expect(await events(later)).toMatchObject({
    cause: "admin",
    outcome: "done",
    sessionId: null,
    ip: null,
    reason,
  });
  const asSeen = await ana.json<SessionPage>(`/org/sessions?id=${sessionId}`);
  expect(asSeen.items[0]?.end).toEqual({ at: now, cause: "admin", actor: "Ana García", reason });
});

test("a wide act is accepted until it is finished, and then what it became", async () => {
  const ana = await administrator("agency-admin", "slow-act");
  const begun = await act(ana, everyone);
  const entry = async () => {
    const response = await ana.get(`/audit/${begun.auditEntryId}`);
    return (await checkAnswer("getAuditEntry", response)) as AuditEntry;
  };
  const outcomes = async () =>
    new Set((await childrenOf(ana, begun.auditEntryId)).items.map(({ outcome }) => outcome));
  expect(await entry()).toMatchObject({
    outcome: "accepted",
    target: { kind: "organization", name: "Northwind Agency" },
    member: null,
    count: 0,
    childCount: begun.total,
  });
  ana.backend.advance(3);
  expect(await outcomes()).toEqual(new Set(["done", "pending"]));
  expect(await logOf(ana, "outcome=accepted&action=sessions_terminated")).toMatchObject({ total: 1 });
  ana.backend.advance(5);
  expect(await entry()).toMatchObject({ outcome: "done", count: begun.total });
  expect(await outcomes()).toEqual(new Set(["done"]));
  expect(await logOf(ana, "outcome=accepted&action=sessions_terminated")).toMatchObject({ total: 0 });
});

test("an act that was done in part says so; one that was refused says why, and has no children", async () => {
  const ana = await administrator("agency-admin", "partial");
  const [partial] = await added(ana, () => act(ana, everyone));
  expect(partial?.outcome).toBe("partial");
  const failed = (await childrenOf(ana, partial?.id ?? "")).items.filter(
    ({ outcome }) => outcome === "failed",
  );
  expect(failed).toHaveLength((partial?.childCount ?? 0) - (partial?.count ?? 0));
  const member = newBrowser(ana.backend, { as: "agency-member" });
  const [refused] = await added(ana, () => member.post("/org/terminations", everyone));
  expect(refused).toMatchObject({
    action: "sessions_terminated",
    outcome: "refused",
    refusal: "permission-denied",
    actor: { name: "Mateo Ruiz" },
    count: null,
    childCount: 0,
  });
});

describe("each effect is one entry", () => {
  const clean = async () => {
    const ana = await administrator();
    return { ana, mateo: newBrowser(ana.backend, { as: "agency-member" }) };
  };
  test.each<[string, (people: { ana: MockBrowser; mateo: MockBrowser }) => Promise<unknown>, object]>([
    [
      "ending one's own session",
      (people) => people.mateo.post(`/sessions/${phone}/terminate`),
      {
        action: "session_terminated",
        target: { kind: "session", id: phone },
        count: 1,
        member: { id: mateo },
      },
    ],
    [
      "ending one's other sessions",
      (people) => people.mateo.post("/sessions/terminate", { scope: "others" }),
      { action: "sessions_terminated", target: { kind: "member", id: mateo }, cause: "signed_out_elsewhere" },
    ],
    [
      "opting out",
      (people) => people.mateo.patch("/me", { visibility: "opted_out" }),
      { action: "visibility_changed", target: { kind: "member", id: mateo }, ip: null, client: null },
    ],
    [
      "looking at somebody's session",
      (people) => people.ana.get(`/org/sessions/${phone}`),
      { action: "sessions_viewed", actor: { userId: "usr_ana" }, target: { kind: "member", id: mateo } },
    ],
    [
      "a failed sign-in",
      (people) => people.mateo.post("/sign-in", { email: "ana.garcia@northwind.example", password: "no" }),
      {
        action: "sign_in_failed",
        outcome: "refused",
        refusal: "invalid-credentials",
        actor: { userId: "usr_ana", sessionId: null },
        member: { id: "usr_ana" },
      },
    ],
    [
      "a wrong password on changing it",
      (people) =>
        people.mateo.post("/password", { currentPassword: "no", newPassword: "a long new passphrase" }),
      { action: "password_change_failed", outcome: "refused", refusal: "validation-failed" },
    ],
    [
      "revoking trust from many",
      (people) => act(people.ana, { target: "matching_devices", filter: {} }),
      { action: "trust_revoked", reason, cause: null, member: null },
    ],
  ])("%s", async (_what, deed, expected) => {
    const people = await clean();
    expect(await added(people.ana, () => deed(people))).toMatchObject([
      { at: now, outcome: "done", ...expected },
    ]);
  });

  test("planning, reading, and looking twice within an hour are none", async () => {
    const { ana } = await clean();
    await ana.get(`/org/sessions/${phone}`);
    const entries = await added(ana, async () => {
      await plan(ana, everyone);
      await ana.get("/api-keys");
      await ana.get(`/org/sessions?member=${mateo}`);
    });
    expect(entries).toEqual([]);
  });

  test("what ended by itself has nobody who did it", async () => {
    const { ana } = await clean();
    ana.backend.advance(3600 * 24 * 6);
    const [expired] = (await logOf(await administrator("agency-admin", ana.backend), "action=session_ended"))
      .items;
    expect(expired).toMatchObject({ actor: null, cause: "expired", client: null, requestId: null, count: 1 });
  });
});

test("an administrator's look and act are told to the member, and the look to nobody else", async () => {
  const ana = await administrator();
  await ana.get(`/org/sessions/${phone}`);
  const told = async (as: "agency-member" | "agency-admin") =>
    (await newBrowser(ana.backend, { as }).json<ActivityPage>("/activity?action=sessions_viewed")).items;
  expect(await told("agency-member")).toMatchObject([
    { actor: "Ana García", at: now, ip: null, sessionId: null },
  ]);
  expect(await told("agency-admin")).toEqual([]);
});

describe("the log", () => {
  test("goes back for months in each organization, in order, whole, and the same each time", async () => {
    const ana = await administrator();
    const entries = await whole(ana, "");
    const at = entries.map((entry) => Date.parse(entry.at));
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(300);
    expect(NOW - (at.at(-1) ?? NOW)).toBeGreaterThan(180 * 86_400_000);
    expect(await whole(await administrator(), "until=2026-11-01T00:00:00Z")).toEqual(
      entries.filter((entry) => entry.at < "2026-11-01"),
    );
    const other = await whole(await administrator("clinic-owner", ana.backend), "");
    expect(other.length).toBeGreaterThan(100);
    const ids = new Set(entries.map(({ id }) => id));
    expect(other.some(({ id }) => ids.has(id))).toBe(false);
    const foreign = await ana.get(`/audit/${other[0]?.id}`);
    expect(foreign.status).toBe(404);
  });

  test.each<[string, (entry: AuditEntry) => boolean]>([
    [
      "action=sign_in_failed&action=signed_out",
      ({ action }) => ["sign_in_failed", "signed_out"].includes(action),
    ],
    ["outcome=refused", ({ outcome }) => outcome === "refused"],
    [`actor=${mateo}`, ({ actor }) => actor?.userId === mateo],
    ["since=2026-08-01T00:00:00Z", ({ at }) => at >= "2026-08-01"],
    ["until=2026-08-01T02:00:00%2B02:00", ({ at }) => at < "2026-08-01"],
    ["q=LAPTOP%20stolen", (entry) => /laptop.*stolen/i.test(entry.reason ?? "")],
    [
      "q=ruiz%20m%C3%81teo",
      (entry) => [entry.actor?.name, entry.member?.name].some((name) => name === "Mateo Ruiz"),
    ],
    ["action=signed_in&outcome=refused", () => false],
  ])("by %s", async (query, fits) => {
    const ana = await administrator();
    await act(ana, { target: "member", memberId: mateo });
    const all = await whole(ana, "");
    expect((await whole(ana, query)).map(({ id }) => id)).toEqual(all.filter(fits).map(({ id }) => id));
  });

  test("by target: what was done to a session or member, and by that member or from that session", async () => {
    const ana = await administrator();
    const { sessionId } = await ana.json<{ sessionId: string }>("/me");
    const begun = await act(ana, everyone);
    const has = async (target: string) =>
      (await whole(ana, `target=${target}`)).some(({ id }) => id === begun.auditEntryId);
    expect(await Promise.all([phone, mateo, "usr_ana", sessionId].map(has))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await has(seededMember("Elena Petrova"))).toBe(false);
    const ofPhone = await whole(ana, `target=${phone}`);
    expect(ofPhone.map(({ action }) => action)).toEqual(["sessions_terminated", "signed_in"]);
  });

  test("tells nothing of the sessions of who opted out, to anybody else", async () => {
    const niamh = await administrator("clinic-owner");
    const farah = idOf("clinic-opted-out");
    await act(niamh, { target: "member", memberId: farah });
    for (const entry of await whole(niamh, `actor=${farah}`))
      expect(entry).toMatchObject({ actor: { sessionId: null }, client: null, ip: null, location: null });
    const [entry] = await whole(niamh, `target=${farah}&action=sessions_terminated`);
    const { items } = await childrenOf(niamh, entry?.id ?? "");
    expect(items.length).toBeGreaterThan(0);
    for (const item of items)
      expect(item).toMatchObject({ member: { id: farah }, client: null, location: null });
  });

  test("is empty where nothing has happened, and holds the worst texts", async () => {
    expect((await logOf(newBrowser(newBackend("empty"), { as: "agency-admin" }))).total).toBe(1);
    const texts = await whole(await administrator("agency-admin", "hostile"), "action=sessions_terminated");
    expect(texts.length).toBeGreaterThan(0);
  });
});
