import { expect, test } from "vitest";

import type { Backend } from "#mocks/backend.ts";
import type { OrgSessionPage } from "#mocks/contract.ts";

import { checkAnswer } from "./contract.ts";
import { newBackend, newBrowser } from "./mock-browser.ts";

const ask = ({ exclusive }: Backend) => exclusive(async () => undefined);
const rows = ({ db }: Backend) => ({ sessions: [...db.sessions], devices: [...db.devices] });
const ofAgency = ({ db }: Backend) =>
  [...db.sessions.values()].filter(
    ({ userId }) => db.users.get(userId)?.organizationId === "org_agency" && userId !== "usr_ana",
  );

test("the same moment has the same rows, whether or not anybody asked in between", async () => {
  const [often, once] = [newBackend("moving"), newBackend("moving")];
  const before = new Map(ofAgency(once).map((row) => [row.id, row]));
  for (let half = 0; half < 240; half++) {
    often.advance(0.5);
    await ask(often);
  }
  once.advance(120);
  await ask(once);
  expect(rows(once)).toEqual(rows(often));

  const after = ofAgency(once);
  const came = after.filter(({ id }) => !before.has(id));
  expect(came).toHaveLength(60);
  expect(came.filter(({ termination }) => termination !== null)).toHaveLength(40);
  const used = after.filter((row) => row.lastActiveAt !== before.get(row.id)?.lastActiveAt);
  expect(used.length).toBeGreaterThan(came.length);
});

test("however long it moves, rows do not grow in number for ever, and nobody is asked to remember", async () => {
  const backend = newBackend("moving");
  const before = ofAgency(backend).length;
  backend.advance(3 * 3600);
  await ask(backend);
  const came = ofAgency(backend).length - before;
  expect(came).toBe(400);
  expect(backend.db.takeChanges()).toEqual([]);
  expect(backend.db.audit.size).toBe(0);
});

test.each(["-last_active", "member"])("pages by %s stay whole while it moves", async (sort) => {
  const backend = newBackend("moving");
  const admin = newBrowser(backend, { as: "agency-admin" });
  const read = async (limit: number, cursor: string | null = null) => {
    const rest = cursor === null ? "" : `&cursor=${cursor}`;
    const response = await admin.get(`/org/sessions?sort=${sort}&limit=${limit}${rest}`);
    return (await checkAnswer("listOrgSessions", response)) as OrgSessionPage;
  };
  backend.advance(30);
  const all = await read(200);
  const ids: string[] = [];
  let page = await read(7);
  for (;;) {
    ids.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    backend.advance(1.5);
    page = await read(7, page.nextCursor);
  }
  expect(ids).toEqual(all.items.map(({ id }) => id));
  const later = await read(200);
  expect(later.total).toBeGreaterThan(all.total);
  const moved = (one: OrgSessionPage) => one.items.map(({ lastActiveAt }) => lastActiveAt).join();
  expect(moved(later)).not.toBe(moved(all));
});

test("who may see the organization hears of it, at most every two seconds, and nobody else", async () => {
  const backend = newBackend("moving");
  const listen = (as: "agency-admin" | "agency-member", userId: string) => {
    newBrowser(backend, { as });
    const told: string[] = [];
    const sessionId = backend.db.sessionsOf(userId).at(-1)?.id ?? "";
    const send = (text: string) => void (text.startsWith("id:") && told.push(text));
    backend.events.listen({ userId, sessionId, send, close: () => {} }, null);
    return told;
  };
  const [admin, member] = [listen("agency-admin", "usr_ana"), listen("agency-member", "usr_mateo")];
  await ask(backend);
  admin.length = member.length = 0;
  for (let quarter = 0; quarter < 80; quarter++) {
    backend.advance(0.25);
    await ask(backend);
  }
  backend.events.closeAll();
  const count = admin.filter((text) => text.includes("organization_changed")).length;
  expect(count).toBeGreaterThanOrEqual(8);
  expect(count).toBeLessThanOrEqual(10);
  expect(member).toEqual([]);
});
