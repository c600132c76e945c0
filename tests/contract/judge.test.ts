import { describe, expect, test } from "vitest";

import type { Session, SessionDetails, SessionPage, VerdictValue } from "#mocks/contract.ts";
import { readEvents } from "#mocks/events/read.ts";
import { seededSession } from "#mocks/ids.ts";
import { openMockWorld, resetMockWorld } from "#mocks/node.ts";
import { PASSWORD } from "#mocks/seeds/personas.ts";

import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const london = seededSession("agency-admin", "windows-london");
const codes = ({ signals }: Session) => signals.map(({ code }) => code);

function two() {
  const backend = newBackend();
  return {
    backend,
    one: newBrowser(backend, { as: "agency-admin" }),
    other: newBrowser(backend, { as: "agency-admin" }),
  };
}

async function judge(browser: MockBrowser, id: string, verdict: VerdictValue): Promise<Session> {
  const response = await browser.post(`/sessions/${id}/verdict`, { verdict });
  return (await checkAnswer("judgeSession", response)) as Session;
}

async function details(browser: MockBrowser, id: string): Promise<SessionDetails> {
  return (await checkAnswer("getSession", await browser.get(`/sessions/${id}`))) as SessionDetails;
}

const attention = async (browser: MockBrowser) =>
  (await browser.json<SessionPage>("/sessions")).attentionCount;
const prove = (browser: MockBrowser) => browser.post("/step-up", { password: PASSWORD });

describe("this was me", () => {
  test("is remembered, and another browser sees it, by an event too", async () => {
    const { one, other } = two();
    const before = await attention(one);
    const events = readEvents(await other.get("/events"));
    const judged = await judge(one, london, "me");
    expect(judged.verdict).toEqual({ value: "me", at: new Date(NOW).toISOString() });
    expect(codes(judged)).toEqual(["impossible_travel", "no_second_factor", "confirmed"]);
    expect(await events.next("session_changed")).toMatchObject({ data: { sessionId: london } });
    expect(await details(other, london)).toMatchObject(judged);
    expect(await attention(other)).toBe(before - 1);
    await events.leave();
  });

  test("holds for what follows from the same device in the same country, not in another", async () => {
    const { backend, one } = two();
    await judge(one, london, "me");
    const row = backend.db.sessions.get(london);
    if (!row?.location) throw new Error("It has no place");
    backend.db.put("sessions", { ...row, id: "ses_again", verdict: null, createdAt: NOW, history: [] });
    expect(codes(await details(one, "ses_again"))).toContain("confirmed");
    const location = { ...row.location, countryCode: "FR" };
    backend.db.put("sessions", {
      ...row,
      id: "ses_away",
      verdict: null,
      location,
      createdAt: NOW,
      history: [],
    });
    expect(codes(await details(one, "ses_away"))).not.toContain("confirmed");
  });
});

describe("not me", () => {
  test("needs a proof of who one is; the refusal changes nothing", async () => {
    const { one } = two();
    const refused = await one.post(`/sessions/${london}/verdict`, { verdict: "not_me" });
    expect(await checkAnswer("judgeSession", refused)).toMatchObject({
      type: expect.stringContaining("step-up"),
    });
    expect((await details(one, london)).verdict).toBeNull();
    await prove(one);
    expect((await judge(one, london, "not_me")).verdict?.value).toBe("not_me");
  });

  test("forgets an earlier yes for the combination, ends nothing, and is counted", async () => {
    const { one } = two();
    const before = await attention(one);
    await judge(one, london, "me");
    await prove(one);
    const judged = await judge(one, london, "not_me");
    expect(judged.status).toBe("active");
    expect(codes(judged)).toEqual(
      expect.arrayContaining(["new_country", "unknown_device", "unfamiliar_address"]),
    );
    expect(await attention(one)).toBe(before);
  });

  test("can't be said of the session of the request, whether it is proven or not", async () => {
    const { one } = two();
    const { sessionId } = await one.json<{ sessionId: string }>("/me");
    const refused = await one.post(`/sessions/${sessionId}/verdict`, { verdict: "not_me" });
    expect(await checkAnswer("judgeSession", refused)).toMatchObject({ status: 403, rule: "judge_current" });
    expect((await judge(one, sessionId, "me")).verdict?.value).toBe("me");
  });
});

test("what has ended can be judged", async () => {
  const { one } = two();
  const ended = seededSession("agency-admin", "ended-elsewhere");
  expect(await judge(one, ended, "me")).toMatchObject({ status: "ended", verdict: { value: "me" } });
});

describe("details", () => {
  test("count what the person does, and nothing that the panel does", async () => {
    const { one, other } = two();
    const { sessionId } = await other.json<{ sessionId: string }>("/me");
    const actions = async () => (await details(one, sessionId)).activity?.actions ?? 0;
    const before = await actions();
    await other.get("/sessions");
    await other.get("/sessions", { "x-background-request": "true" });
    expect(await actions()).toBe(before + 1);
  });

  test("tell the sign-in, and each change since", async () => {
    const { one, other } = two();
    const { sessionId } = await other.json<{ sessionId: string }>("/me");
    await other.get("/me", { "user-agent": "curl/8.16.0" });
    const { history } = await details(one, sessionId);
    expect(history.map(({ client }) => client.name)).toEqual(["Firefox", "curl"]);
  });

  test("name what has something in common, the most first, and never the session of the request", async () => {
    const { backend, one, other } = two();
    const row = backend.db.sessions.get(london);
    if (!row) throw new Error("There is none");
    backend.db.put("sessions", { ...row, id: "ses_twin" });
    backend.db.put("sessions", {
      ...row,
      id: "ses_compatriot",
      deviceId: null,
      ip: { address: "10.0.0.1", scope: "private" },
      createdAt: NOW,
    });
    const { related } = await details(one, london);
    expect(related.map(({ session, reasons }) => [session.id, reasons])).toEqual([
      ["ses_twin", ["same_address", "same_device", "same_country", "same_hour"]],
      ["ses_compatriot", ["same_country"]],
    ]);
    const { sessionId: own } = await one.json<{ sessionId: string }>("/me");
    const { sessionId } = await other.json<{ sessionId: string }>("/me");
    const near = (await details(one, sessionId)).related;
    expect(near.map(({ session }) => session.id)).not.toContain(own);
    // Everybody is in the usual country.
    expect(near.flatMap(({ reasons }) => reasons)).not.toContain("same_country");
    for (const { session } of near) expect(session.status).toBe("active");
  });
});

test("new-sign-in: somebody signs in five seconds after the page has loaded", async () => {
  const world = openMockWorld({ as: "agency-admin", scenario: "new-sign-in" });
  const user = [...world.db.users.values()].find(({ persona }) => persona === "agency-admin");
  const list = () => [...world.db.sessions.values()].filter(({ userId }) => userId === user?.id);
  const before = list().length;
  await world.backend.exclusive(async () => undefined);
  expect(list()).toHaveLength(before);
  world.backend.advance(5);
  await world.backend.exclusive(async () => undefined);
  expect(list().at(-1)).toMatchObject({
    client: { name: "Chrome", os: "Windows" },
    location: { city: "London" },
  });
  resetMockWorld();
});
