import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { act, activeIn, administrator, idOf, logOf, plan, reason, run, standing } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { newBackend, newBrowser } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const everyone = { target: "everyone", includeOwn: false };

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
    const before = activeIn(ana, "agency");
    const name = pointer === "/reason" ? { organizationName: "Northwind Agency" } : {};
    const response = await ana.post(`/org/terminations/${id}/run`, { ...name, ...given });
    expect(await checkAnswer("runTermination", response)).toMatchObject({
      status: 422,
      errors: [{ pointer, code }],
    });
    expect(activeIn(ana, "agency")).toEqual(before);
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
          const before = new Set(activeIn(ana, "agency"));
          const { progress, newSince, includesOwn } = await run(ana, planned);
          const over = [...before].filter((id) => !activeIn(ana, "agency").includes(id));
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
    expect((await standing(ana, planned)).newSince).toBe(0);
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

  test("says what came between plan and run, and nothing of who signs in again after that", async () => {
    const ana = await administrator();
    const planned = await plan(ana, everyone);
    newBrowser(ana.backend, { as: "agency-member" });
    const begun = await run(ana, planned);
    for (const as of ["agency-member", "agency-guest"] as const) newBrowser(ana.backend, { as });
    ana.backend.advance(60);
    expect([begun.newSince, (await standing(ana, begun)).newSince]).toEqual([1, 1]);
  });

  test("with nothing in it is finished at once, in one entry, and nothing is done", async () => {
    const ana = await administrator("agency-admin", "slow-act");
    const before = activeIn(ana, "agency");
    const finished = await act(ana, { target: "sessions", ids: ["ses_unknown"] });
    const none = { done: 0, ending: 0, gone: 0, failed: 0 };
    expect(finished).toMatchObject({ total: 0, state: "finished", progress: none });
    expect(finished.finishedAt).toBe(finished.startedAt);
    expect(activeIn(ana, "agency")).toEqual(before);
    const [entry, ...more] = (
      await logOf(ana, `target=${idOf("agency-admin")}&action=sessions_terminated`)
    ).items.filter(({ terminationId }) => terminationId === finished.id);
    expect(entry).toMatchObject({ id: finished.auditEntryId, outcome: "done", count: 0, childCount: 0 });
    expect(more).toEqual([]);
  });

  test("never touches API keys", async () => {
    const ana = await administrator();
    const before = await ana.json("/api-keys");
    await act(ana, everyone);
    expect(await ana.json("/api-keys")).toEqual(before);
  });
});
