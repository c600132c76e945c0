import { describe, expect, test } from "vitest";

import type { Termination } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { organizations } from "#mocks/seeds/organizations.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";

import { activeIn, administrator, endedOf, idOf, plan, reason, standing } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { newBrowser } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const phone = seededSession("agency-member", "phone");
const everyone = { target: "everyone", includeOwn: false };

const skips = ({ skipped }: Termination) => Object.fromEntries(skipped.map((one) => [one.reason, one.count]));

describe("a plan", () => {
  test("changes nothing, says whose sessions of which kind, and is its maker's alone", async () => {
    const ana = await administrator();
    const before = activeIn(ana, "agency");
    const planned = await plan(ana, everyone);
    expect(activeIn(ana, "agency")).toEqual(before);
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
    const { db } = ana.backend;
    const open = before.flatMap((id) => db.users.get(db.sessions.get(id)?.userId ?? "") ?? []);
    const hidden = open.filter(({ visibility }) => visibility === "opted_out");
    expect(hidden.length).toBeGreaterThan(1);
    // How many sessions they have is not told: they count as one each.
    const hiddenMembers = new Set(hidden).size;
    expect(planned.total + sum(planned.skipped) - hiddenMembers + hidden.length).toBe(before.length);
    expect(skips(planned)).toEqual({
      own_session: 1,
      opted_out: hiddenMembers,
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
  });

  test("can be run for 15 minutes, is known to be too old for a day, and then forgotten", async () => {
    const ana = await administrator();
    const planned = await plan(ana, { target: "member", memberId: mateo });
    const body = { reason };
    ana.backend.advance(15 * 60);
    expect((await ana.get(`/org/terminations/${planned.id}`)).status).toBe(404);
    const late = await ana.post(`/org/terminations/${planned.id}/run`, body);
    expect(late.headers.get("retry-after")).toBeNull();
    const expired = { type: "urn:problem-type:whereabouts:plan-expired", status: 409 };
    expect(await checkAnswer("runTermination", late)).toMatchObject(expired);
    ana.backend.advance(24 * 3600);
    const later = newBrowser(ana.backend, { as: "agency-admin" });
    expect((await later.post(`/org/terminations/${planned.id}/run`, body)).status).toBe(409);
    ana.backend.advance(1);
    expect((await later.post(`/org/terminations/${planned.id}/run`, body)).status).toBe(404);
    expect(endedOf(ana, mateo)).not.toContain(phone);
  });

  test.each([
    [{ target: "member", memberId: mateo }, 2],
    [everyone, 3],
    [{ target: "matching_sessions", filter: { member: [mateo] } }, 2],
    [{ target: "sessions", ids: [phone] }, null],
  ])("of %o says that %s sessions match by now that are not in the set", async (request, fresh) => {
    const ana = await administrator();
    const planned = await plan(ana, request);
    for (const as of ["agency-member", "agency-member", "agency-guest"] as const)
      newBrowser(ana.backend, { as });
    expect((await standing(ana, planned)).newSince).toBe(fresh);
    // Its maker's own sessions match as little as when it was made.
    const other = newBrowser(ana.backend, { as: "agency-admin" });
    expect((await standing(other, planned)).newSince).toBe(fresh);
  });

  test("counts what matches its filter by now, also if it was there before", async () => {
    const ana = await administrator();
    const request = { target: "matching_sessions", filter: { status: ["active"], idleFor: 3600 } };
    const planned = await plan(ana, request);
    expect(planned.newSince).toBe(0);
    ana.backend.advance(10 * 60);
    const again = await plan(ana, request);
    const { ids = [] } = ana.backend.db.terminations.get(planned.id) ?? {};
    const fresh = ana.backend.db.terminations.get(again.id)?.ids.filter((id) => !ids.includes(id));
    expect(fresh?.length).toBeGreaterThan(0);
    expect((await standing(ana, planned)).newSince).toBe(fresh?.length);
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
