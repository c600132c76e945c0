import { expect, test } from "vitest";

import type { Me, MemberPage, OrgSessionPage } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";

import { administrator, idOf } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import { newBackend, newBrowser } from "./mock-browser.ts";

const mateo = idOf("agency-member");
const phone = seededSession("agency-member", "phone");

test("who opts out stays a member, and their sessions and devices are in no answer to anybody else", async () => {
  const ana = await administrator();
  const member = newBrowser(ana.backend, { as: "agency-member" });
  const before = await ana.json<OrgSessionPage>("/org/sessions");
  const changed = await member.patch("/me", { visibility: "opted_out" });
  expect(((await checkAnswer("setVisibility", changed)) as Me).visibility).toBe("opted_out");
  const after = await ana.json<OrgSessionPage>("/org/sessions?limit=200");
  expect(after.hiddenMembers).toBe(before.hiddenMembers + 1);
  expect(after.items.some(({ userId }) => userId === mateo)).toBe(false);
  expect((await ana.get(`/org/sessions/${phone}`)).status).toBe(404);
  expect(await ana.json(`/org/devices?member=${mateo}`)).toMatchObject({ total: 0, hiddenMembers: 1 });
  const { items } = await ana.json<MemberPage>("/org/members?q=mateo");
  expect(items).toMatchObject([{ visibility: "opted_out", activeSessions: null, lastActiveAt: null }]);
  expect((await member.json<{ total: number }>("/sessions")).total).toBeGreaterThan(0);

  await member.patch("/me", { visibility: "visible" });
  expect((await ana.get(`/org/sessions/${phone}`)).status).toBe(200);
});

test("saying the same again changes nothing and leaves no entry", async () => {
  const member = newBrowser(newBackend(), { as: "agency-member" });
  const { size } = member.backend.db.audit;
  expect((await member.patch("/me", { visibility: "visible" })).status).toBe(200);
  expect(member.backend.db.audit.size).toBe(size);
});

test.each([
  [{}, "/visibility", "required"],
  [{ visibility: "hidden" }, "/visibility", "invalid"],
  [{ visibility: "visible", role: "Owner" }, "/role", "invalid"],
])("%o is malformed at %s", async (body, pointer, code) => {
  const response = await newBrowser(newBackend(), { as: "agency-member" }).patch("/me", body);
  expect(await checkAnswer("setVisibility", response)).toMatchObject({
    status: 422,
    errors: [{ pointer, code }],
  });
});

test.each(["platform-viewer", "portal-client-staff"] as const)("%s has no such choice", async (as) => {
  const response = await newBrowser(newBackend(), { as }).patch("/me", { visibility: "opted_out" });
  expect(await checkAnswer("setVisibility", response)).toMatchObject({ status: 403, rule: "opt_out" });
});
