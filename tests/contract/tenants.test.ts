import { expect, test } from "vitest";

import type { DevicePage, SessionPage } from "#mocks/contract.ts";
import { PASSWORD, personaNamed, personaNames } from "#mocks/seeds/personas.ts";

import { newBackend, newBrowser } from "./mock-browser.ts";
import { holders } from "./permissions.ts";

test.each(Object.entries(holders))("%s", (permission, names) => {
  const held = personaNames.filter((name) => personaNamed(name).permissions.includes(permission));
  expect(held).toEqual(names.split(" "));
});

test("nobody holds a permission that the table does not know", () => {
  const all = new Set<string>(personaNames.flatMap((name) => [...personaNamed(name).permissions]));
  expect([...all].toSorted()).toEqual(Object.keys(holders).toSorted());
});

test.each(personaNames)("%s sees and ends nothing of anybody else", async (as) => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as });
  const own = personaNamed(as).userId;
  const seen = await browser.get("/sessions?limit=200");
  const { items = [] } = (await seen.json()) as Partial<SessionPage>;
  expect(items.every(({ userId }) => userId === own)).toBe(true);

  const foreign = [...backend.db.sessions.values()]
    .filter(({ userId }) => userId !== own)
    .filter((_session, index) => index % 4 === 0);
  const unknown = await browser.get("/sessions/ses_unknown");
  const unknownBody = await unknown.text();
  for (const { id } of foreign) {
    const answer = await browser.get(`/sessions/${id}`);
    expect([answer.status, await answer.text()]).toEqual([unknown.status, unknownBody]);
    await browser.post(`/sessions/${id}/terminate`);
  }
  await browser.post("/sessions/terminate", { ids: foreign.slice(0, 200).map(({ id }) => id) });
  for (const session of foreign) expect(backend.db.sessions.get(session.id)).toBe(session);
});

test.each(personaNames)("%s sees and changes no device of anybody else", async (as) => {
  const backend = newBackend();
  const browser = newBrowser(backend, { as });
  await browser.post("/step-up", { password: PASSWORD });
  const own = personaNamed(as).userId;
  const foreign = [...backend.db.devices.values()]
    .filter(({ userId }) => userId !== own)
    .filter((_device, index) => index % 4 === 0);
  const seen = await browser.get("/devices?limit=200");
  const { items = [] } = (await seen.json()) as Partial<DevicePage>;
  for (const { id } of items) expect(backend.db.devices.get(id)?.userId).toBe(own);

  const acts: ((id: string) => Promise<Response>)[] = [
    (id) => browser.patch(`/devices/${id}`, { name: "Mine" }, { headers: { "if-match": '"1"' } }),
    (id) => browser.remove(`/devices/${id}?sessions=end`),
    (id) => browser.post(`/devices/${id}/trust`),
    (id) => browser.post(`/devices/${id}/untrust`),
  ];
  for (const act of acts) {
    const unknown = await act("dev_unknown");
    const body = await unknown.text();
    for (const { id } of foreign) {
      const answer = await act(id);
      expect([answer.status, await answer.text()]).toEqual([unknown.status, body]);
    }
  }
  for (const device of foreign) expect(backend.db.devices.get(device.id)).toBe(device);
});

test.each(["agency-guest", "portal-partner", "platform-no-access"] as const)(
  "a refusal shows %s no row and no name",
  async (as) => {
    const browser = newBrowser(newBackend(), { as });
    const refused = await (await browser.get("/sessions")).text();
    expect(Object.keys(JSON.parse(refused) as object).toSorted()).toEqual([
      "permission",
      "status",
      "title",
      "type",
    ]);
  },
);
