import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Termination } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { seededDevice } from "#mocks/seeds/devices.ts";
import { organizations } from "#mocks/seeds/organizations.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";

import { act, administrator, childrenOf, endedOf, idOf, plan, reason, run, standing } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const phone = seededSession("agency-member", "phone");
const everyone = { target: "everyone", includeOwn: false };

const skips = ({ skipped }: Termination) => Object.fromEntries(skipped.map((one) => [one.reason, one.count]));
const active = ({ backend }: MockBrowser, organization: keyof typeof organizations) =>
  [...backend.db.sessions.values()]
    .filter(({ userId }) => backend.db.users.get(userId)?.organizationId === `org_${organization}`)
    .filter((row) => stateOf(row, organizations[organization].policy, backend.now()).status === "active")
    .map(({ id }) => id);

describe("a plan", () => {
  test("changes nothing, says whose sessions of which kind, and is its maker's alone", async () => {
    const ana = await administrator();
    const before = active(ana, "agency");
    const planned = await plan(ana, everyone);
    expect(active(ana, "agency")).toEqual(before);
    expect(planned).toMatchObject({
      state: "planned",
      member: null,
      includesOwn: false,
      newSince: 0,
      effectiveBy: null,
      auditEntryId: null,
      expiresAt: "2026-11-20T12:15:00.000Z",
    });
    const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(planned.groups)).toBe(planned.total);
    expect(sum(planned.kinds)).toBe(planned.total);
    expect(planned.groups).toHaveLength(planned.memberCount);
    expect(planned.total + sum(planned.skipped)).toBe(before.length);
    const { db } = ana.backend;
    const open = before.flatMap((id) => db.users.get(db.sessions.get(id)?.userId ?? "") ?? []);
    expect(skips(planned)).toEqual({
      own_session: 1,
      opted_out: open.filter(({ visibility }) => visibility === "opted_out").length,
      service_account: open.filter((user) => user.protected).length,
    });

    const lucia = ana.backend.db.users.get(seededMember("Lucía Ortega"));
    expect(lucia?.permissions).toContain("pf.sessions.view_org");
    const colleague = newBrowser(ana.backend);
    await colleague.post("/sign-in", { email: lucia?.email, password: lucia?.password });
    expect((await colleague.get(`/org/terminations/${planned.id}`)).status).toBe(404);
    const stolen = await colleague.post(`/org/terminations/${planned.id}/run`, { reason });
    expect(stolen.status).toBe(404);
    expect(await ana.json("/org/terminations")).toMatchObject({ items: [], total: 0 });
    ana.backend.advance(15 * 60);
    expect((await ana.get(`/org/terminations/${planned.id}`)).status).toBe(404);
  });

  test("by ids tells what it skips and why", async () => {
    const ana = await administrator();
    const { sessionId: own } = await ana.json<{ sessionId: string }>("/me");
    const over = seededSession("agency-member", "borrowed-tablet");
    const hidden = ana.backend.db.sessionsOf(seededMember("Elena Petrova"))[0]?.id;
    const program = ana.backend.db.sessionsOf(seededMember("Reporting service"))[0]?.id;
    const foreign = seededSession("portal-client-admin", "phone");
    const ids = [phone, own, over, hidden, program, foreign, "ses_unknown"];
    const planned = await plan(ana, { target: "sessions", ids });
    expect(planned).toMatchObject({ total: 1, member: { id: mateo }, newSince: null });
    expect(skips(planned)).toEqual({
      own_session: 1,
      already_ended: 1,
      opted_out: 1,
      service_account: 1,
      not_found: 2,
    });
  });

  test("by a filter takes what the list shows by it, and nobody who opted out", async () => {
    const ana = await administrator();
    const filter = { client: ["browser"], status: ["active"] };
    const planned = await plan(ana, { target: "matching_sessions", filter });
    const list = await ana.json<{ total: number }>("/org/sessions?client=browser&status=active");
    const left = planned.skipped.reduce((all, { count }) => all + count, 0);
    expect(planned.total + left).toBe(list.total);
    expect(Object.keys(skips(planned))).not.toContain("opted_out");
  });

  test("of an opted-out member's sessions tells how many, and nothing of them", async () => {
    const niamh = await administrator("clinic-owner");
    const planned = await plan(niamh, { target: "member", memberId: idOf("clinic-opted-out") });
    expect(planned.total).toBeGreaterThan(0);
    expect(planned.kinds).toEqual([{ kind: "unknown", count: planned.total }]);
    expect(planned.groups).toMatchObject([{ member: { name: "Farah Haddad" }, kinds: planned.kinds }]);
  });

  test.each([
    ["agency-admin", { target: "member", memberId: seededMember("Elena Petrova") }, "member_opted_out"],
    ["agency-admin", { target: "member", memberId: seededMember("Reporting service") }, "service_account"],
  ] as const)("is refused as %s for %o", async (as, request, rule) => {
    const response = await (await administrator(as)).post("/org/terminations", request);
    expect(await checkAnswer("planTermination", response)).toMatchObject({ status: 403, rule });
  });

  test("ends nobody's current session where the policy keeps it", async () => {
    const ana = await administrator();
    const organization = { ...organizations.agency };
    ana.backend.db.put("organizations", {
      ...organization,
      policy: { ...organization.policy, terminateCurrent: false },
    });
    const response = await ana.post("/org/terminations", { target: "everyone", includeOwn: true });
    expect(await response.json()).toMatchObject({ status: 403, rule: "terminate_current" });
  });

  test.each([
    [["pf.sessions.terminate_user"], everyone, "pf.sessions.view_org"],
    [["pf.sessions.view_org"], { target: "member", memberId: mateo }, "pf.sessions.terminate_user"],
    [["pf.sessions.view_org", "pf.sessions.terminate_user"], everyone, "pf.sessions.terminate_org"],
    [["pf.sessions.view_org"], { target: "devices", ids: ["dev_x"] }, "pf.devices.revoke_trust"],
  ])("with %s alone is refused: %o lacks %s", async (permissions, request, permission) => {
    const ana = await administrator();
    const user = ana.backend.db.users.get(idOf("agency-admin"));
    if (user) ana.backend.db.put("users", { ...user, permissions });
    const response = await ana.post("/org/terminations", request);
    expect(await checkAnswer("planTermination", response)).toMatchObject({ status: 403, permission });
  });

  test.each([
    [{}, "/target", "required"],
    [{ target: "nobody" }, "/target", "invalid"],
    [{ target: "sessions", ids: [] }, "/ids", "required"],
    [{ target: "sessions", ids: ["a", "a"] }, "/ids/1", "invalid"],
    [{ target: "sessions", ids: Array.from({ length: 1001 }, (_, id) => `s${id}`) }, "/ids", "too_many"],
    [{ target: "member" }, "/memberId", "required"],
    [{ target: "everyone" }, "/includeOwn", "required"],
    [{ target: "everyone", includeOwn: "yes" }, "/includeOwn", "invalid"],
    [{ target: "everyone", includeOwn: true, ids: [] }, "/ids", "invalid"],
    [{ target: "matching_sessions", filter: { country: ["gb"] } }, "/filter/country", "invalid"],
    [{ target: "matching_sessions", filter: { trust: [] } }, "/filter/trust", "invalid"],
    [{ target: "matching_devices", filter: { idleFor: 0 } }, "/filter/idleFor", "invalid"],
  ])("%o is malformed at %s", async (request, pointer, code) => {
    const response = await (await administrator()).post("/org/terminations", request);
    expect(await checkAnswer("planTermination", response)).toMatchObject({
      status: 422,
      errors: [{ pointer, code }],
    });
  });
});

describe("running it", () => {
  test.each([
    [{}, "/reason", "required"],
    [{ reason: " \n\t " }, "/reason", "required"],
    [{ reason: "x".repeat(501) }, "/reason", "too_long"],
    [{ reason: "bell \u0007" }, "/reason", "invalid"],
    [{ reason: "tab \t inside" }, "/reason", "invalid"],
    [{ reason, organizationName: "" }, "/organizationName", "required"],
    [{ reason, organizationName: "Northwind" }, "/organizationName", "wrong"],
  ])("with %o is refused at %s", async (given, pointer, code) => {
    const ana = await administrator();
    const { id } = await plan(ana, everyone);
    const before = active(ana, "agency");
    const name = pointer === "/reason" ? { organizationName: "Northwind Agency" } : {};
    const response = await ana.post(`/org/terminations/${id}/run`, { ...name, ...given });
    expect(await checkAnswer("runTermination", response)).toMatchObject({
      status: 422,
      errors: [{ pointer, code }],
    });
    expect(active(ana, "agency")).toEqual(before);
  });

  test("takes the reason trimmed with its line breaks, and the name in any case", async () => {
    const ana = await administrator();
    const planned = await plan(ana, everyone);
    const body = { reason: "  Two\nlines \u{1F512} ", organizationName: " NORTHWIND agency " };
    expect(await run(ana, planned, body)).toMatchObject({
      reason: "Two\nlines \u{1F512}",
      state: "finished",
    });
  });

  test.each(["agency-admin", "platform-security-admin"] as const)(
    "as %s asks for a proof first",
    async (as) => {
      const browser = newBrowser(newBackend(), { as });
      const { id, total } = await plan(browser, everyone);
      const body = {
        reason,
        organizationName: as === "agency-admin" ? "Northwind Agency" : "Meridian Health Platform",
      };
      const asked = await browser.post(`/org/terminations/${id}/run`, body);
      expect(await checkAnswer("runTermination", asked)).toMatchObject({ status: 401 });
      await browser.post("/step-up", { password: "correct horse battery staple" });
      const done = await browser.post(`/org/terminations/${id}/run`, body);
      expect(await checkAnswer("runTermination", done)).toMatchObject({ progress: { done: total } });
    },
  );

  test("ends exactly the frozen set, whatever comes and goes meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40), { maxLength: 12 }),
        fc.array(fc.constantFrom("agency-member", "agency-guest", "agency-admin"), { maxLength: 4 }),
        fc.boolean(),
        async (left, come, includeOwn) => {
          const ana = await administrator();
          const { sessionId: own } = await ana.json<{ sessionId: string }>("/me");
          const planned = await plan(ana, { target: "everyone", includeOwn });
          const set = new Set(ana.backend.db.terminations.get(planned.id)?.ids);
          const gone = new Set(left.flatMap((index) => [...set][index] ?? []).filter((id) => id !== own));
          ana.backend.advance(1);
          const at = ana.backend.now();
          const termination = {
            at,
            effectiveAt: at,
            effectiveBy: at,
            cause: "signed_out" as const,
            actor: null,
          };
          for (const id of gone) {
            const row = ana.backend.db.sessions.get(id);
            if (row) ana.backend.db.put("sessions", { ...row, termination });
          }
          for (const as of come) newBrowser(ana.backend, { as });
          const before = new Set(active(ana, "agency"));
          const { progress, newSince, includesOwn } = await run(ana, planned);
          const over = [...before].filter((id) => !active(ana, "agency").includes(id));
          expect(new Set(over)).toEqual(new Set([...set].filter((id) => !gone.has(id))));
          expect(progress).toEqual({ done: over.length, ending: 0, gone: gone.size, failed: 0 });
          expect([newSince, includesOwn, set.has(own)]).toEqual([come.length, includeOwn, includeOwn]);
          expect(ana.cookies.has("session")).toBe(!includeOwn);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("twice, with the same key or another, acts once", async () => {
    const ana = await administrator();
    const planned = await plan(ana, { target: "member", memberId: mateo });
    expect(planned).toMatchObject({ total: 2, newSince: 0 });
    const key = crypto.randomUUID();
    const path = `/org/terminations/${planned.id}/run`;
    const first = await (await ana.post(path, { reason }, { key })).json();
    newBrowser(ana.backend, { as: "agency-member" });
    expect(await (await ana.post(path, { reason }, { key })).json()).toEqual(first);
    const again = await run(ana, planned, { reason: "Another one" });
    expect(again).toMatchObject({ reason, progress: { done: planned.total }, newSince: 0 });
    const entries = [...ana.backend.db.audit.values()].filter(({ action }) => action === "runTermination");
    expect(entries).toHaveLength(1);
  });

  test("of the administrator's own session clears the cookie, and the answer can be asked for again", async () => {
    const ana = await administrator();
    const planned = await plan(ana, { target: "everyone", includeOwn: true });
    const body = { reason, organizationName: "Northwind Agency" };
    const cookies = new Map(ana.cookies);
    const key = crypto.randomUUID();
    const send = () => ana.post(`/org/terminations/${planned.id}/run`, body, { key });
    const first = await (await send()).json();
    expect(ana.cookies.has("session")).toBe(false);
    for (const [name, value] of cookies) ana.cookies.set(name, value);
    expect(await (await send()).json()).toEqual(first);
    expect(await (await ana.get("/me")).json()).toMatchObject({ status: 401 });
  });

  test("never touches API keys", async () => {
    const ana = await administrator();
    const before = await ana.json("/api-keys");
    await act(ana, everyone);
    expect(await ana.json("/api-keys")).toEqual(before);
  });
});

describe("a long act", () => {
  test("goes on by the clock, the same whether or not anybody asks", async () => {
    const look = async (every: number) => {
      const ana = await administrator("agency-admin", "slow-act");
      const begun = await act(ana, everyone);
      expect(begun).toMatchObject({ state: "running", finishedAt: null, progress: { done: 0 } });
      const counts: number[] = [];
      for (let passed = 0; passed < 8000; passed += every) {
        ana.backend.advance(every / 1000);
        counts.push((await standing(ana, begun)).progress.done);
      }
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      const ends = [...ana.backend.db.sessions.values()].flatMap(({ id, termination }) =>
        termination?.terminationId === begun.id ? `${id} ${termination.effectiveAt}` : [],
      );
      return { ends, finished: await standing(ana, begun), steps: new Set(counts).size };
    };
    const watched = await look(500);
    expect(watched.steps).toBeGreaterThan(5);
    expect(watched.finished).toMatchObject({ state: "finished", progress: { failed: 0 } });
    expect(await look(8000)).toMatchObject({ ends: watched.ends, finished: watched.finished });
    expect(new Set(watched.ends.map((one) => one.split(" ")[1])).size).toBe(watched.ends.length);
  });

  test("is found by colleagues and in other sessions, running and for a day after", async () => {
    const ana = await administrator("agency-admin", "slow-act");
    const begun = await act(ana, everyone);
    const other = newBrowser(ana.backend, { as: "agency-admin" });
    expect(await other.json("/org/terminations")).toMatchObject({ total: 1, items: [{ id: begun.id }] });
    ana.backend.advance(24 * 3600);
    const later = newBrowser(ana.backend, { as: "agency-admin" });
    expect(await later.json("/org/terminations")).toMatchObject({ items: [{ state: "finished" }] });
    ana.backend.advance(20);
    expect(await later.json("/org/terminations")).toMatchObject({ items: [] });
    expect((await later.get(`/org/terminations/${begun.id}`)).status).toBe(404);
  });

  test("comes to somebody who signed out meanwhile: gone; and leaves a session that another act ends sooner", async () => {
    const ana = await administrator("agency-admin", "slow-act");
    const member = newBrowser(ana.backend, { as: "agency-member" });
    const { sessionId } = await member.json<{ sessionId: string }>("/me");
    const begun = await act(ana, { target: "member", memberId: mateo });
    await member.post("/sign-out");
    ana.backend.advance(7);
    const { progress } = await standing(ana, begun);
    expect(progress).toEqual({ done: begun.total - 1, ending: 0, gone: 1, failed: 0 });
    expect(ana.backend.db.sessions.get(sessionId)?.termination?.cause).toBe("signed_out");
    const children = await childrenOf(ana, begun.auditEntryId);
    expect(children.items.find(({ id }) => id === sessionId)?.outcome).toBe("gone");
  });
});

describe("what goes wrong", () => {
  test("is told with its cause, and can be done again alone until nothing is left", async () => {
    const ana = await administrator("agency-admin", "partial");
    let last = await act(ana, everyone);
    expect(last.progress.failed).toBe(Math.floor(last.total / 3));
    expect(last.failures).toHaveLength(last.progress.failed);
    expect(new Set(last.failures.map(({ cause }) => cause))).toEqual(new Set(["busy", "unavailable"]));
    while (last.progress.failed > 0) {
      const failed = last.failures.map(({ id }) => id);
      const again = await plan(ana, { target: "failed", terminationId: last.id });
      expect(again).toMatchObject({ total: failed.length, newSince: null });
      expect(ana.backend.db.terminations.get(again.id)?.ids).toEqual(failed);
      last = await run(ana, again);
    }
    expect(endedOf(ana, mateo)).toContain(phone);
  });

  test("a member who opts out after the plan, where the policy then forbids it, is refused", async () => {
    const ana = await administrator();
    const planned = await plan(ana, { target: "member", memberId: mateo });
    await newBrowser(ana.backend, { as: "agency-member" }).patch("/me", { visibility: "opted_out" });
    const { progress, failures } = await run(ana, planned);
    expect(progress).toEqual({ done: 0, ending: 0, gone: 0, failed: planned.total });
    expect(failures[0]).toMatchObject({ cause: "refused", client: null, member: { id: mateo } });
  });

  test("some end and others come between plan and act", async () => {
    const ana = await administrator("agency-admin", "gone-meanwhile");
    const planned = await plan(ana, everyone);
    ana.backend.advance(3);
    const { progress, newSince } = await run(ana, planned);
    expect(progress.gone).toBeGreaterThan(5);
    expect(progress.done + progress.gone).toBe(planned.total);
    expect(newSince).toBe(12);
  });

  test.each([
    ["late", true],
    ["stuck", false],
  ] as const)("in the scenario %s it is ending, and running until it is over", async (scenario, finishes) => {
    const ana = await administrator("agency-admin", scenario);
    const begun = await act(ana, { target: "member", memberId: mateo });
    const { total } = begun;
    expect(begun).toMatchObject({ state: "running", progress: { ending: total }, finishedAt: null });
    expect(begun.effectiveBy).not.toBeNull();
    ana.backend.advance(125);
    const later = await standing(ana, begun);
    const over = { state: "finished", progress: { done: total }, effectiveBy: null };
    expect(later).toMatchObject(finishes ? over : { state: "running", progress: { ending: total } });
  });
});

describe("devices", () => {
  test("lose their trust, and those that had none are skipped", async () => {
    const ana = await administrator();
    const first = [...ana.backend.db.devices.values()].find(
      ({ userId, trust }) =>
        trust !== null && ana.backend.db.users.get(userId)?.organizationId === "org_agency",
    );
    const ids = [first?.id, seededDevice("agency-member", "phone"), "dev_unknown"];
    const planned = await plan(ana, { target: "devices", ids });
    expect(planned).toMatchObject({
      ends: "trust",
      total: 1,
      skipped: [{ reason: "not_found" }, { reason: "not_trusted" }],
    });
    expect(await run(ana, planned)).toMatchObject({ state: "finished", progress: { done: 1 } });
    expect(ana.backend.db.devices.get(first?.id ?? "")?.trust).toBeNull();
    const rest = await act(ana, { target: "matching_devices", filter: { trust: ["trusted"] } });
    const list = await ana.json<{ trustedCount: number }>("/org/devices");
    expect([rest.ends, list.trustedCount]).toEqual(["trust", 0]);
  });
});
