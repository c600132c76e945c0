import { describe, expect, test } from "vitest";

import type { Device, DevicePage, Session, TerminationResult } from "#mocks/contract.ts";
import { seededSession } from "#mocks/ids.ts";
import { seededDevice } from "#mocks/seeds/devices.ts";
import { PASSWORD, personas, type PersonaName } from "#mocks/seeds/personas.ts";

import { admin, ana } from "./calls.ts";
import { checkAnswer } from "./contract.ts";
import { type MockBrowser, newBackend, newBrowser } from "./mock-browser.ts";

const iphone = seededDevice("agency-admin", "iphone-madrid");
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Safari/537.36";

async function devicesOf(browser: MockBrowser): Promise<Device[]> {
  return ((await checkAnswer("listDevices", await browser.get("/devices?limit=200"))) as DevicePage).items;
}

async function deviceOf(browser: MockBrowser, id: string): Promise<Device> {
  const device = (await devicesOf(browser)).find((one) => one.id === id);
  if (!device) throw new Error(`No ${id}`);
  return device;
}

async function current(browser: MockBrowser): Promise<Device> {
  const { deviceId } = await browser.json<{ deviceId: string }>("/me");
  return deviceOf(browser, deviceId);
}

async function remove(browser: MockBrowser, id: string, sessions: "end" | "keep") {
  const response = await browser.remove(`/devices/${id}?sessions=${sessions}`);
  return ((await checkAnswer("removeDevice", response)) as TerminationResult).outcomes;
}

const credentials = (as: PersonaName) => ({ email: personas[as].email, password: PASSWORD });
const session = (browser: MockBrowser, id: string) => browser.json<Session>(`/sessions/${id}`);

describe("the list", () => {
  test("begins with this device; then the most recently seen", async () => {
    const [first, ...rest] = await devicesOf(await admin());
    expect(first).toMatchObject({ current: true, client: { name: "Firefox" }, sessionCount: 3 });
    expect(rest.every((device) => !device.current)).toBe(true);
    const seen = rest.map(({ lastSeen }) => Date.parse(lastSeen.at));
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  });

  test("tells devices with equal names and clients apart by id alone", async () => {
    const twins = (await devicesOf(await admin())).filter(({ name }) => name === "Work laptop");
    expect(twins).toHaveLength(2);
    expect(twins[0]?.client).toEqual(twins[1]?.client);
    expect(twins[0]?.id).not.toBe(twins[1]?.id);
  });

  test("tells what changed between first and last sight", async () => {
    expect(await deviceOf(await admin(), iphone)).toMatchObject({
      firstSeen: { client: { version: "17.2" }, location: { countryCode: "PT" } },
      lastSeen: { client: { version: "27" }, location: { countryCode: "ES" } },
    });
  });

  test("tells trust until it runs out, and not after", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const until = (await deviceOf(browser, iphone)).trust?.until ?? "";
    expect(until).toBe("2026-12-08T12:00:00.000Z");
    backend.advance(18 * 86_400);
    const other = newBrowser(backend, { as: "agency-admin" });
    expect((await deviceOf(other, iphone)).trust).toBeNull();
  });

  test("holds the sessions that are not over, the most recently active first", async () => {
    const { sessions, sessionCount } = await current(await admin());
    expect(sessionCount).toBe(sessions.length);
    expect(sessions.every(({ status }) => status !== "ended")).toBe(true);
    const active = sessions.map(({ lastActiveAt }) => Date.parse(lastActiveAt ?? ""));
    expect(active).toEqual(active.toSorted((a, b) => b - a));
  });

  test("comes in pages that hold every device once", async () => {
    const browser = newBrowser(newBackend("many-devices"), { as: "agency-admin" });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page: DevicePage = await browser.json(`/devices?limit=90${query}`);
      expect(page.total).toBe(300);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([300, 300]);
  });

  test("of somebody without any other holds this one", async () => {
    expect(await devicesOf(newBrowser(newBackend("empty"), { as: "agency-admin" }))).toHaveLength(1);
  });

  test("shows the first 20 sessions of a device, and how many there are", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    const { deviceId } = await browser.json<{ deviceId: string }>("/me");
    const { db } = backend;
    const open = [...db.sessions.values()].filter((row) => row.deviceId === deviceId && !row.termination);
    for (const row of open)
      for (let copy = 0; copy < 10; copy++) db.put("sessions", { ...row, id: `${row.id}-${copy}` });
    const { sessions, sessionCount } = await current(browser);
    expect([sessions.length, sessionCount]).toEqual([20, 33]);
  });
});

describe("a device", () => {
  test("is a browser: one that is new to the account is a new one, seen now", async () => {
    const backend = newBackend();
    await newBrowser(backend, { as: "agency-admin" }).get("/me");
    const other = newBrowser(backend, { as: "agency-admin" });
    expect(await current(other)).toMatchObject({
      name: null,
      version: "1",
      firstSeen: { at: "2026-11-20T12:00:00.000Z", location: { city: "Madrid" } },
      sessionCount: 1,
    });
  });

  test("stays the same when one signs in there again", async () => {
    const browser = await admin();
    const before = await current(browser);
    await browser.post("/sign-out");
    await browser.post("/sign-in", ana);
    expect(await current(browser)).toMatchObject({ id: before.id, firstSeen: before.firstSeen });
  });

  test("is seen at every request of a person, with the browser's version, and at no background request", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    backend.advance(60);
    await browser.get("/me", { "x-background-request": "true", "user-agent": CHROME });
    const row = () => backend.db.devices.get(seededDevice("agency-admin", "this"));
    expect(row()?.lastSeen).toMatchObject({
      at: Date.parse("2026-11-20T12:00:00Z"),
      client: { name: "Firefox" },
    });
    await browser.get("/me", { "user-agent": CHROME });
    expect(row()?.lastSeen).toMatchObject({
      at: Date.parse("2026-11-20T12:01:00Z"),
      client: { name: "Chrome", version: "157" },
    });
    expect(row()?.firstSeen.client.name).toBe("Firefox");
  });

  test("is a different one for each person who signs in there", async () => {
    const browser = await admin();
    const before = await current(browser);
    await browser.post("/sign-in", credentials("agency-member"));
    const after = await current(browser);
    expect(after.id).not.toBe(before.id);
  });
});

describe("a name", () => {
  test("is trimmed, makes a new version and is taken away by null", async () => {
    const browser = await admin();
    const { id, version } = await current(browser);
    const named = await browser.patch(
      `/devices/${id}`,
      { name: "  Studio " },
      { headers: { "if-match": `"${version}"` } },
    );
    const device = (await checkAnswer("updateDevice", named)) as Device;
    expect(device.name).toBe("Studio");
    expect(device.version).not.toBe(version);
    const bare = await browser.patch(
      `/devices/${id}`,
      { name: null },
      { headers: { "if-match": `"${device.version}"` } },
    );
    expect(await bare.json()).toMatchObject({ name: null });
  });

  test("of a browser that had another version in view does not overwrite the newer one", async () => {
    const backend = newBackend();
    const one = newBrowser(backend, { as: "agency-admin" });
    const other = newBrowser(backend, { as: "agency-admin" });
    const { version } = await deviceOf(one, iphone);
    const headers = { "if-match": `"${version}"` };
    await other.patch(`/devices/${iphone}`, { name: "Pocket" }, { headers });
    expect((await one.patch(`/devices/${iphone}`, { name: "Purse" }, { headers })).status).toBe(412);
    expect((await deviceOf(one, iphone)).name).toBe("Pocket");
  });

  test("collides once where the scenario wants it", async () => {
    const browser = newBrowser(newBackend("renamed-meanwhile"), { as: "agency-admin" });
    const rename = async () => {
      const { version } = await deviceOf(browser, iphone);
      return browser.patch(
        `/devices/${iphone}`,
        { name: "Pocket" },
        { headers: { "if-match": `"${version}"` } },
      );
    };
    expect((await rename()).status).toBe(412);
    expect((await deviceOf(browser, iphone)).name).toBe("Named elsewhere");
    expect((await rename()).status).toBe(200);
  });
});

describe("trust", () => {
  test("holds for as long as the policy says, and begins anew", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend);
    await browser.post("/sign-in", ana);
    const { id } = await current(browser);
    const trusted = await browser.post(`/devices/${id}/trust`);
    const since = "2026-11-20T12:00:00.000Z";
    expect(await checkAnswer("trustDevice", trusted)).toMatchObject({
      trust: { since, until: "2026-12-20T12:00:00.000Z" },
    });
    backend.advance(60);
    const again = await browser.post(`/devices/${id}/trust`);
    expect(await again.json()).toMatchObject({ trust: { until: "2026-12-20T12:01:00.000Z" } });
  });

  test("holds until it is revoked where the policy says so", async () => {
    const browser = newBrowser(newBackend());
    await browser.post("/sign-in", { ...credentials("platform-security-admin"), trustDevice: true });
    expect((await current(browser)).trust).toMatchObject({ until: null });
  });

  test("is for the device of the request alone, and where the policy offers it", async () => {
    const other = await (await admin()).post(`/devices/${iphone}/trust`);
    expect(await checkAnswer("trustDevice", other)).toMatchObject({ rule: "trust_other_device" });
    const portal = newBrowser(newBackend(), { as: "portal-client-admin" });
    const own = await portal.post(`/devices/${(await current(portal)).id}/trust`);
    expect(await checkAnswer("trustDevice", own)).toMatchObject({ rule: "device_trust" });
  });

  test("spares the second factor at the next sign-in there, until it is revoked", async () => {
    const browser = newBrowser(newBackend());
    const factorOf = async () => {
      const { sessionId } = (await (await browser.post("/sign-in", ana)).json()) as { sessionId: string };
      return (await session(browser, sessionId)).secondFactor;
    };
    expect(await factorOf()).toBe("authenticator_app");
    const { id } = await current(browser);
    await browser.post(`/devices/${id}/trust`);
    expect(await factorOf()).toBe("trusted_device");
    const untrusted = await browser.post(`/devices/${id}/untrust`);
    expect(await checkAnswer("untrustDevice", untrusted)).toMatchObject({ trust: null });
    expect(await factorOf()).toBe("authenticator_app");
  });

  test("spares nothing where there is no second factor", async () => {
    const browser = newBrowser(newBackend());
    const signIn = () => browser.post("/sign-in", { ...credentials("agency-member"), trustDevice: true });
    await signIn();
    const { sessionId } = (await (await signIn()).json()) as { sessionId: string };
    expect((await session(browser, sessionId)).secondFactor).toBe("none");
  });

  test("is given at sign-in where it is wished for and offered, and the sign-in succeeds where not", async () => {
    const agency = newBrowser(newBackend());
    await agency.post("/sign-in", { ...ana, trustDevice: false });
    expect((await current(agency)).trust).toBeNull();
    await agency.post("/sign-in", { ...ana, trustDevice: true });
    expect((await current(agency)).trust).not.toBeNull();
    const portal = newBrowser(newBackend());
    const wished = await portal.post("/sign-in", {
      ...credentials("portal-client-admin"),
      trustDevice: true,
    });
    expect(wished.status).toBe(200);
    expect((await current(portal)).trust).toBeNull();
  });

  test("is revoked without signing anything out; revoking it again is harmless", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend, { as: "agency-admin" });
    for (const entries of [1, 1]) {
      expect(await (await browser.post(`/devices/${iphone}/untrust`)).json()).toMatchObject({
        trust: null,
        sessionCount: 1,
      });
      const told = [...backend.db.audit.values()].filter(({ action }) => action === "untrustDevice");
      expect(told).toHaveLength(entries);
    }
  });

  test("is revoked by nobody without the permission, not by removing the device either", async () => {
    const browser = newBrowser(newBackend(), { as: "platform-viewer" });
    const desk = seededDevice("platform-viewer", "desk");
    const permission = "pf.devices.revoke_trust";
    const untrusted = await browser.post(`/devices/${desk}/untrust`);
    expect(await checkAnswer("untrustDevice", untrusted)).toMatchObject({ permission });
    const removed = await browser.remove(`/devices/${desk}?sessions=keep`);
    expect(await checkAnswer("removeDevice", removed)).toMatchObject({ permission });
    expect((await deviceOf(browser, desk)).trust).not.toBeNull();
    expect(await remove(browser, seededDevice("platform-viewer", "tablet"), "keep")).toEqual([]);
  });
});

describe("removing", () => {
  const madrid = seededSession("agency-admin", "iphone-madrid");

  test("keeps its sessions, without a device", async () => {
    const browser = await admin();
    expect(await remove(browser, iphone, "keep")).toEqual([]);
    expect(await session(browser, madrid)).toMatchObject({ status: "active", deviceId: null });
    expect((await browser.remove(`/devices/${iphone}?sessions=keep`)).status).toBe(404);
  });

  test("or ends them", async () => {
    const browser = await admin();
    expect(await remove(browser, iphone, "end")).toEqual([
      { id: madrid, outcome: "ended", effectiveBy: null },
    ]);
    expect(await session(browser, madrid)).toMatchObject({ end: { cause: "signed_out_elsewhere" } });
  });

  test("needs to be told which of both", async () => {
    for (const query of ["", "?sessions=", "?sessions=all", "?sessions=keep&sessions=end"])
      expect((await (await admin()).remove(`/devices/${iphone}${query}`)).status).toBe(400);
  });

  test("this device, and ending its sessions, signs out here", async () => {
    const browser = await admin();
    const { id } = await current(browser);
    expect((await remove(browser, id, "end")).map(({ outcome }) => outcome)).toEqual([
      "ended",
      "ended",
      "ended",
    ]);
    expect(browser.cookies.has("session")).toBe(false);
  });

  test("this device, and keeping its sessions, leaves this one without", async () => {
    const browser = await admin();
    await remove(browser, (await current(browser)).id, "keep");
    expect(await browser.json("/me")).toMatchObject({ deviceId: null });
    expect((await devicesOf(browser)).some((device) => device.current)).toBe(false);
  });

  test("spares the current session where the policy does; the others take their time", async () => {
    const browser = newBrowser(newBackend(), { as: "portal-client-admin" });
    const { id } = await current(browser);
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    const outcomes = await remove(browser, id, "end");
    expect(outcomes.find((one) => one.id === sessionId)?.outcome).toBe("refused");
    expect(outcomes.filter(({ outcome }) => outcome === "ending")).toHaveLength(outcomes.length - 1);
    expect((await browser.get("/me")).status).toBe(200);
    expect((await devicesOf(browser)).some((device) => device.id === id)).toBe(false);
  });

  test("makes the browser a new device at its next sign-in", async () => {
    const browser = await admin();
    const { id } = await current(browser);
    await remove(browser, id, "end");
    await browser.post("/sign-in", ana);
    const next = await current(browser);
    expect(next.id).not.toBe(id);
    expect(next).toMatchObject({ trust: null, name: null, firstSeen: { at: "2026-11-20T12:00:00.000Z" } });
  });

  test("forgets the device though some of its sessions were not ended", async () => {
    const browser = newBrowser(newBackend("partial"), { as: "agency-admin" });
    const { id } = await current(browser);
    const outcomes = await remove(browser, id, "end");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["ended", "ended", "failed"]);
  });

  test("is the same act only with the same wish for its sessions", async () => {
    const browser = await admin();
    const key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
    expect((await browser.remove(`/devices/${iphone}?sessions=keep`, { key })).status).toBe(200);
    expect((await browser.remove(`/devices/${iphone}?sessions=keep`, { key })).status).toBe(200);
    expect((await browser.remove(`/devices/${iphone}?sessions=end`, { key })).status).toBe(422);
  });
});
