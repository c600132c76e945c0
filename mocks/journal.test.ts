import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";

import { createBackend } from "./backend.ts";
import { createDb } from "./db.ts";
import { enter, livePersona } from "./enter.ts";
import { clearJournal, inJournal, openJournal } from "./journal.ts";
import type { ScenarioName } from "./scenarios.ts";
import { crowd } from "./seeds/crowd.ts";
import { seedDefault } from "./seeds/seed.ts";

const carried = { token: null, device: null, userAgent: "" };
const BEGIN = 1_800_000_000_000;
let locks: LockManager;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  locks = createLocks();
});

// What navigator.locks does for one name; Node 20 has none.
function createLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  return { request } as unknown as LockManager;
}

async function openTab({
  scenario = "default",
  clock = () => BEGIN,
  onWritten = () => {},
}: { scenario?: ScenarioName; clock?: () => number; onWritten?: () => void } = {}) {
  const journal = await openJournal();
  const backend = createBackend({ scenario, clock, keep: inJournal(journal, scenario, locks, onWritten) });
  return { journal, backend, db: backend.db };
}

function countSessions({ backend, db }: Awaited<ReturnType<typeof openTab>>) {
  return backend.exclusive(async () => db.sessions.size);
}

test("what one tab does, the other sees at its next request", async () => {
  const one = await openTab();
  const two = await openTab();
  const before = await countSessions(two);

  const credential = await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));

  expect(await countSessions(two)).toBe(before + 1);
  const token = credential.kind === "set" ? credential.token : "";
  expect(livePersona(two.backend, token)).toBe("agency-admin");
});

test("it survives a reload, and a tab that opens later has the very same rows", async () => {
  const one = await openTab();
  await one.backend.exclusive(async () => enter(one.backend, "clinic-owner", carried));

  const later = await openTab({ clock: () => BEGIN + 600_000 });
  await countSessions(later);

  expect([...later.db.sessions.values()]).toEqual([...one.db.sessions.values()]);
});

test("tabs that write at the same time never lose a change", async () => {
  const tabs = await Promise.all([openTab(), openTab(), openTab()]);
  const before = await countSessions(tabs[0]);
  const work = tabs.flatMap((tab) =>
    [1, 2, 3, 4].map(() => tab.backend.exclusive(async () => enter(tab.backend, "agency-admin", carried))),
  );
  await Promise.all(work);
  for (const tab of tabs) expect(await countSessions(tab)).toBe(before + 12);
});

test("work that fails leaves nothing behind, here or there", async () => {
  const one = await openTab();
  const two = await openTab();
  const before = await countSessions(one);
  const failing = one.backend.exclusive(async () => {
    enter(one.backend, "agency-admin", carried);
    throw new Error("halfway");
  });

  await expect(failing).rejects.toThrow("halfway");
  expect(await countSessions(one)).toBe(before);
  expect(await countSessions(two)).toBe(before);
});

test("what cannot be written is forgotten by the tab that wrote it", async () => {
  const one = await openTab();
  const before = await countSessions(one);
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(
    one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried)),
  ).rejects.toThrow("full");
  add.mockRestore();
  expect(await countSessions(one)).toBe(before);
});

test("each scenario has a journal of its own", async () => {
  const one = await openTab({ scenario: "late" });
  await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));
  const other = await openTab({ scenario: "default" });
  await countSessions(other);
  expect([...other.db.sessions.values()].some(({ signedIn }) => signedIn)).toBe(false);
});

test("a reset is noticed by tabs that are open", async () => {
  const one = await openTab();
  const two = await openTab();
  const before = await countSessions(one);
  await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));
  await countSessions(two);
  await clearJournal(two.journal);
  expect(await countSessions(one)).toBe(before);
  expect(await countSessions(two)).toBe(before);
});

test("a long journal is summed up, and open tabs follow", async () => {
  const one = await openTab();
  for (let count = 0; count < 502; count++)
    await one.backend.exclusive(async () => one.db.put("values", { id: "counter", value: count }));
  const two = await openTab();
  await countSessions(two);
  expect(await two.journal.count("entries")).toBe(1);
  expect(two.db.values.get("counter")?.value).toBe(501);
  await one.backend.exclusive(async () => one.db.put("values", { id: "counter", value: 502 }));
  await countSessions(two);
  expect(two.db.values.get("counter")?.value).toBe(502);
});

test("a journal that nobody touched for a day starts over when a page opens", async () => {
  const one = await openTab();
  await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));
  const nextDay = await openTab({ clock: () => BEGIN + 25 * 3_600_000 });
  await countSessions(nextDay);
  expect([...nextDay.db.sessions.values()].some(({ signedIn }) => signedIn)).toBe(false);
});

test("whoever writes says so, and whoever only reads does not: other tabs are not woken in turns", async () => {
  const onWritten = vi.fn<() => void>();
  const one = await openTab({ onWritten });
  await countSessions(one);
  expect(onWritten).not.toHaveBeenCalled();
  await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));
  expect(onWritten).toHaveBeenCalledOnce();
});

test("what one tab does is told to the stream of the other, once that has looked", async () => {
  const one = await openTab();
  const look = () => one.backend.exclusive(async () => undefined);
  const other = await openTab({ onWritten: () => void look() });
  const entered = await one.backend.exclusive(async () => enter(one.backend, "agency-admin", carried));
  const sessionId = one.db.credentials.get(entered.kind === "set" ? entered.token : "")?.sessionId ?? "";
  const told = new Promise<string>((resolve) => {
    const send = (text: string) => {
      if (text.startsWith("id:")) resolve(text);
    };
    one.backend.events.listen({ userId: "usr_ana", sessionId, send, close: () => {} }, null);
  });
  await other.backend.exclusive(async () => enter(other.backend, "agency-admin", carried));
  expect(await told).toContain("event: session_created");
  one.backend.events.closeAll();
});

test("other seeds are noticed by a sample of many rows, and all of few", async () => {
  const journal = await openJournal();
  const open = async (name: string) => {
    const db = createDb();
    const seeded: (boolean | undefined)[] = [];
    const seed = (_epoch: number, sample?: boolean) => {
      seeded.push(sample);
      db.load("values", { id: "seeded", value: seeded.length });
      db.load("devices", { id: "dev_one", name } as never);
    };
    const exclusive = inJournal(journal, "large", locks)({ db, seed, now: () => BEGIN });
    await exclusive(async () => db.put("values", { id: name, value: 1 }));
    return { known: [...db.values.keys()], seeded };
  };
  expect(await open("as it was")).toEqual({ known: ["seeded", "as it was"], seeded: [true, undefined] });
  expect((await open("changed")).known).toEqual(["seeded", "changed"]);
  expect((await open("as it was")).known).toEqual(["seeded", "as it was"]);

  const rows = (size: { members: number; sessions: number }, sample: boolean) => {
    const db = createDb();
    seedDefault(db, 0);
    crowd(size)(db, 0, sample);
    return [...db.sessions.values(), ...db.users.values(), ...db.values.values()];
  };
  const few = { members: 20, sessions: 50 };
  expect(rows(few, true)).toEqual(expect.arrayContaining(rows(few, false)));
  const many = rows({ members: 800, sessions: 5000 }, true);
  expect(many.length).toBeLessThan(1500);
  expect(many).not.toEqual(rows({ members: 800, sessions: 5001 }, true));
});

test("what moves by the clock alone is the same in every tab, and after a reload, and in no journal", async () => {
  let time = BEGIN;
  const clock = () => time;
  const one = await openTab({ scenario: "moving", clock });
  await countSessions(one);
  time += 30_000;
  await one.backend.exclusive(async () => enter(one.backend, "clinic-owner", carried));
  time += 30_000;
  await countSessions(one);
  const later = await openTab({ scenario: "moving", clock });
  await countSessions(later);
  const rows = ({ db }: typeof one) =>
    [...db.sessions, ...db.devices].toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(rows(later)).toEqual(rows(one));
  expect(await one.journal.count("entries")).toBe(2);
});
