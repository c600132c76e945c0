import { describe, expect, test } from "vitest";

import type { Me, Session, SessionPage } from "#mocks/contract.ts";
import { isScenario, scenarioNamed, type ScenarioName, scenarios } from "#mocks/scenarios.ts";
import { hostileTexts } from "#mocks/seeds/hostile.ts";
import { personaNamed, personaNames } from "#mocks/seeds/personas.ts";

import { checkAnswer } from "./contract.ts";
import { newBackend, newBrowser, NOW } from "./mock-browser.ts";

const DAY = 24 * 3_600_000;
const names = Object.keys(scenarios).filter(isScenario);
const readers = personaNames.filter((name) =>
  personaNamed(name).permissions.includes("platform.sessions.view"),
);

async function everything(browser: ReturnType<typeof newBrowser>, query = ""): Promise<Session[]> {
  const items: Session[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const response = await browser.get(`/sessions?limit=200${query}${after}`);
    const page = (await checkAnswer("listSessions", response)) as SessionPage;
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

const flagged: Partial<Record<ScenarioName, number>> = { "no-current": 0, "two-current": 2 };

test.each(names.filter((name) => !("breaksContract" in scenarios[name]) && !name.startsWith("large")))(
  "scenario %s fits the contract for everybody, and tells which session is the current one",
  async (scenario) => {
    for (const as of readers) {
      const browser = newBrowser(newBackend(scenario), { as });
      const sessions = await everything(browser);
      const last = (await checkAnswer(
        "getSession",
        await browser.get(`/sessions/${sessions.at(-1)?.id}`),
      )) as Session;
      await checkAnswer("listDevices", await browser.get("/devices?limit=200"));
      await checkAnswer("listActivity", await browser.get("/activity?limit=200"));
      const me = (await checkAnswer("getMe", await browser.get("/me"))) as Me;
      expect(last.userId).toBe(me.user.id);
      // With one session alone there is no second to flag.
      const expected = Math.min(flagged[scenario] ?? 1, sessions.length);
      expect(sessions.filter(({ current }) => current)).toHaveLength(expected);
    }
  },
  // A thousand sessions, and all that is told of them, for four people.
  20_000,
);

test.each(["unreadable", "broken-list", "newer-server"] as const)(
  "%s does break the contract",
  async (scenario) => {
    const browser = newBrowser(newBackend(scenario), { as: "agency-admin" });
    for (const [id, path] of [
      ["listSessions", "/sessions"],
      ["listDevices", "/devices"],
    ] as const)
      await expect(checkAnswer(id, await browser.get(path))).rejects.toThrow(`${id} 200`);
  },
);

test("every scenario tells in a sentence what it is", () => {
  for (const name of names) expect(scenarioNamed(name).description).toMatch(/^[A-Z13].*\.$/);
});

describe.each(readers)("the sessions of %s", (as) => {
  const sessions = () => everything(newBrowser(newBackend(), { as }));

  test("come from addresses that belong to nobody, and a private one has no place", async () => {
    const reserved: Record<Session["ip"]["scope"], RegExp> = {
      public: /^((192\.0\.2|198\.51\.100|203\.0\.113)\.\d+|2001:db8:[0-9a-f:]+)$/,
      masked: /^((192\.0\.2|198\.51\.100|203\.0\.113)\.x|2001:db8:[0-9a-f:]+x|null)$/,
      private: /^(10|192\.168)\./,
      unknown: /^null$/,
    };
    for (const { ip, location, isp } of await sessions()) {
      expect(String(ip.address)).toMatch(reserved[ip.scope]);
      expect([location === null, isp === null]).toEqual(Array(2).fill(ip.scope !== "public"));
    }
  });

  test("are relative to now, in order of time, and what ended did so in the last 30 days", async () => {
    for (const { createdAt, lastActiveAt, expiresAt, end, status } of await sessions()) {
      const created = Date.parse(createdAt);
      const active = Date.parse(lastActiveAt ?? createdAt);
      const ended = end === null ? NOW : Date.parse(end.at);
      const times = [NOW - 200 * DAY, created, active, ended, NOW];
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(ended).toBeGreaterThan(NOW - 30 * DAY);
      expect(end !== null).toBe(status === "ended");
      expect(Date.parse(expiresAt ?? "9999-01-01") > NOW || status === "ended").toBe(true);
    }
  });
});

test("the first persona meets every kind of session", async () => {
  const sessions = await everything(newBrowser(newBackend(), { as: "agency-admin" }));
  const row = ({ client, location, lastActiveAt }: Session) => {
    const hours = (NOW - Date.parse(lastActiveAt ?? "")) / 3_600_000;
    return `${client.name} on ${client.model ?? client.os}, ${location?.city}, ${hours} h`;
  };
  const rows = sessions.filter(({ status }) => status === "active").map(row);
  expect(rows).toContain("Safari on iPhone, Madrid, 2 h");
  expect(rows).toContain("Chrome on Windows, London, 72 h");
  expect(rows).toContain("Firefox on Ubuntu, Berlin, 28 h");
  const current = sessions.find((session) => session.current);
  const tabs = sessions.filter(
    ({ deviceId, status }) => status === "active" && deviceId === current?.deviceId,
  );
  expect(tabs).toHaveLength(3);
  for (const { client } of tabs) expect(client).toEqual(current?.client);
  const causes = new Set(sessions.flatMap(({ end }) => (end ? [end.cause] : [])));
  expect(causes.size).toBe(6);
  expect(
    sessions.some(({ createdAt, status }) => status === "active" && Date.parse(createdAt) < NOW - 140 * DAY),
  ).toBe(true);
});

test("many are a thousand, on hundreds of devices, and the same every time", async () => {
  const read = () => everything(newBrowser(newBackend("many"), { as: "agency-admin" }), "&status=active");
  const sessions = await read();
  expect(sessions).toHaveLength(1000);
  expect(new Set(sessions.map(({ deviceId }) => deviceId)).size).toBeGreaterThan(200);
  expect(await read()).toEqual(sessions);
});

test("hostile text arrives as it was written, lone surrogates too", async () => {
  const sessions = await everything(newBrowser(newBackend("hostile"), { as: "agency-admin" }));
  const named = new Set(sessions.map(({ client }) => client.name));
  for (const text of hostileTexts) expect(named.has(text)).toBe(true);
});

test("whoever may not look still has a session, and no list", async () => {
  for (const as of personaNames.filter((name) => !readers.includes(name))) {
    const browser = newBrowser(newBackend(), { as });
    await checkAnswer("getMe", await browser.get("/me"));
    expect((await browser.get("/sessions")).status).toBe(403);
  }
});

test("whatever an administrator ended has a reason, and the log tells the same", () => {
  const { db } = newBackend("fifty");
  const ends = [...db.sessions.values()].flatMap(({ id, termination }) =>
    termination?.cause === "admin" ? [{ id, reason: termination.reason }] : [],
  );
  expect(ends.length).toBeGreaterThan(3);
  const logged = new Map(
    [...db.earlier.values()].flatMap(({ cause, targets, reason }) =>
      cause === "admin" ? [[targets[0]?.sessionId, reason] as const] : [],
    ),
  );
  expect(logged.size).toBeGreaterThan(1);
  for (const { id, reason } of ends) expect([id, reason]).toEqual([id, expect.stringMatching(/^[A-Z].+/)]);
  for (const [id, reason] of logged) expect(ends).toContainEqual({ id, reason });
});
