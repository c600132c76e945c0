import { describe, expect, test } from "vitest";

import type { ActivityPage, AuditPage, TerminationPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { seededDevice } from "#mocks/seeds/devices.ts";
import type { PersonaName } from "#mocks/seeds/personas.ts";

import { act, administrator, childrenOf, endedOf, idOf, logOf, plan, run, standing } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { newBrowser } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const phone = seededSession("agency-member", "phone");
const everyone = { target: "everyone", includeOwn: false };

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

  test("is listed before what has finished, each the newest first, and without its groups and failures", async () => {
    const ana = await administrator("agency-admin", "slow-act");
    const request = (persona: PersonaName) => ({ target: "member", memberId: idOf(persona) });
    const none = { target: "sessions", ids: ["ses_unknown"] };
    const [first, second] = [
      await act(ana, request("agency-member")),
      await act(ana, request("agency-guest")),
    ];
    ana.backend.advance(1);
    const third = await act(ana, none);
    ana.backend.advance(1);
    const fourth = await act(ana, none);
    ana.backend.advance(1);
    const list = async () => {
      const page = await checkAnswer("listTerminations", await ana.get("/org/terminations"));
      return (page as TerminationPage).items;
    };
    const both = [first.id, second.id].toSorted();
    expect((await list()).map(({ id }) => id)).toEqual([...both, fourth.id, third.id]);
    ana.backend.advance(5);
    const finished = await list();
    expect(finished.map(({ id, state }) => [id, state])).toEqual(
      [fourth.id, third.id, ...both].map((id) => [id, "finished"]),
    );
    for (const one of finished) expect([one.groups, one.failures]).toEqual([[], []]);
    expect((await standing(ana, first)).groups).toHaveLength(1);
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

  test("is ending, and running until that is over", async () => {
    const ana = await administrator("agency-admin", "late");
    const begun = await act(ana, { target: "member", memberId: mateo });
    const { total } = begun;
    expect(begun).toMatchObject({ state: "running", progress: { ending: total }, finishedAt: null });
    expect(begun.effectiveBy).not.toBeNull();
    ana.backend.advance(119);
    expect(await standing(ana, begun)).toMatchObject({ state: "running" });
    ana.backend.advance(1);
    const over = { state: "finished", progress: { done: total, failed: 0 }, effectiveBy: null };
    expect(await standing(ana, begun)).toMatchObject({ ...over, finishedAt: begun.effectiveBy });
  });

  test("has failed where it is not over when it was to be, stays so, and can be tried again", async () => {
    const ana = await administrator("agency-admin", "stuck");
    const begun = await act(ana, { target: "member", memberId: mateo });
    const { total, effectiveBy } = begun;
    expect(begun).toMatchObject({ state: "running", progress: { ending: total } });
    ana.backend.advance(10);
    const over = await standing(ana, begun);
    const progress = { done: 0, ending: 0, gone: 0, failed: total };
    expect(over).toMatchObject({ state: "finished", progress, finishedAt: effectiveBy, effectiveBy: null });
    expect(over.failures).toHaveLength(total);
    for (const failure of over.failures)
      expect(failure).toMatchObject({ cause: "unavailable", member: { id: mateo } });
    const entry = (await logOf(ana, "outcome=failed")).items.find(({ id }) => id === begun.auditEntryId);
    expect(entry).toMatchObject({ outcome: "failed", count: 0, childCount: total });
    const children = await childrenOf(ana, begun.auditEntryId);
    expect(new Set(children.items.map(({ outcome }) => outcome))).toEqual(new Set(["failed"]));

    ana.backend.advance(5);
    const again = await act(ana, { target: "failed", terminationId: begun.id });
    expect(again).toMatchObject({ total, state: "running", progress: { ending: total } });
    expect(await standing(ana, begun)).toEqual(over);
    expect((await childrenOf(ana, begun.auditEntryId)).items).toEqual(children.items);
    ana.backend.advance(10);
    expect(await standing(ana, again)).toMatchObject({ state: "finished", progress });
  });
});

describe("devices", () => {
  test("are told of as they were, also once they are removed", async () => {
    const ana = await administrator();
    const member = await administrator("agency-member", ana.backend);
    const { deviceId: id } = await member.json<{ deviceId: string }>("/me");
    expect((await member.post(`/devices/${id}/trust`)).status).toBe(200);
    const done = await act(ana, { target: "devices", ids: [id] });
    const told = async () => {
      const { items } = await member.json<ActivityPage>("/activity?action=trust_revoked");
      return {
        children: await childrenOf(ana, done.auditEntryId),
        log: await logOf(ana, `target=${id}`),
        items,
      };
    };
    const before = await told();
    const whose = { id: mateo, name: "Mateo Ruiz" };
    expect(before.children.items).toMatchObject([{ kind: "device", id, member: whose, outcome: "done" }]);
    expect(before.children.items[0]?.client).toMatchObject({ name: "Firefox" });
    expect(before.items).toHaveLength(1);
    expect((await member.remove(`/devices/${id}?sessions=keep`)).status).toBe(200);
    const { log, ...after } = await told();
    const ofAct = (page: AuditPage) => page.items.find(({ id: entry }) => entry === done.auditEntryId);
    expect(after).toEqual({ children: before.children, items: before.items });
    expect(ofAct(log)).toEqual(ofAct(before.log));
    expect(ofAct(log)).toMatchObject({ target: { kind: "device", id }, member: whose });
  });

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
