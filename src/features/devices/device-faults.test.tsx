import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { button, deviceChanges, DEVICES } from "#tests/device-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, listenToAnnouncements, watchRequests } from "#tests/session-screen.ts";

type User = ReturnType<typeof stopClock>;

interface Act {
  as: "clinic-owner";
  /** All up to the press that sends. */
  ask: (user: User) => Promise<unknown>;
  send: () => Promise<HTMLElement>;
  again: () => Promise<HTMLElement>;
  /** Where a problem is told. */
  where: () => Promise<HTMLElement>;
  nothing: string;
  /** What the list shows, and what is announced, when it has worked. */
  shows: () => Promise<unknown>;
  said: RegExp;
}

const page = () => screen.findByRole("main");

// Each change of a device. The clinic asks nobody to prove who they are, so that the fault alone speaks.
const acts: Record<string, Act> = {
  updateDevice: {
    as: "clinic-owner",
    ask: async (user) => {
      await user.click(await button("Rename Surgery 1"));
      await user.keyboard("Room 1");
    },
    send: () => button("Save"),
    again: () => button("Save"),
    where: page,
    nothing: "The name was not changed.",
    shows: () => screen.findByRole("heading", { level: 3, name: "Room 1" }),
    said: /^Renamed: Room 1\.$/,
  },
  trustDevice: {
    as: "clinic-owner",
    ask: () => button("Trust this device"),
    send: () => button("Trust this device"),
    again: () => button("Trust this device"),
    where: page,
    nothing: "This device is not trusted.",
    shows: () => button("Revoke trust Chrome on macOS"),
    said: /^Trusted: Chrome on macOS\.$/,
  },
  untrustDevice: {
    as: "clinic-owner",
    ask: async (user) => user.click(await button("Revoke trust Surgery 1")),
    send: () => inDialog("Revoke trust"),
    again: () => inDialog("Try again"),
    where: dialog,
    nothing: "The trust was not revoked.",
    shows: () =>
      waitFor(() =>
        expect(screen.queryByRole("button", { name: "Revoke trust Surgery 1" })).not.toBeInTheDocument(),
      ),
    said: /^Trust revoked: Surgery 1\.$/,
  },
  removeDevice: {
    as: "clinic-owner",
    ask: async (user) => user.click(await button("Remove Surgery 1")),
    send: () => inDialog("Remove"),
    again: () => inDialog("Try again"),
    where: dialog,
    nothing: "The device was not removed.",
    shows: () =>
      waitFor(() =>
        expect(screen.queryByRole("heading", { level: 3, name: "Surgery 1" })).not.toBeInTheDocument(),
      ),
    said: /^Removed: Surgery 1\. /,
  },
};

const names = Object.keys(acts);
const each = <T,>(cases: readonly T[]) => names.flatMap((name) => cases.map((one) => [name, one] as const));

async function ready(name: string) {
  const user = stopClock();
  const act = acts[name]!;
  const { world } = await renderAt(DEVICES, { as: act.as });
  await act.ask(user);
  const said = await listenToAnnouncements();
  const asked = watchRequests();
  const keys = () => asked.flatMap(({ method, key }) => (method === "GET" ? [] : [key]));
  /** Presses what sends, be it for the first time or again, into a fault. */
  const press = async (fault: string) => {
    world.fail(`${name}:${fault}`);
    await user.click(await (keys().length === 0 ? act.send() : act.again()));
  };
  return { user, world, act, said, keys, press };
}

async function attempt(name: string, fault: string) {
  const begun = await ready(name);
  await begun.press(fault);
  return begun;
}

/** The problem that is told, once it says so. */
const problem = async ({ where }: Act, says: string | RegExp) => {
  const told = await within(await where()).findByText(says);
  return told.closest<HTMLElement>("[role=alert]");
};

describe("a change of a device that the server refuses", () => {
  it.each(names)("%s: says so and why, claims nothing, and works on trying again", async (name) => {
    const { user, world, act, said, keys, press } = await ready(name);
    const refusals = [
      ["400", /The server refused the request\./],
      ["403", /You need the permission “[\w.]+” for this\./],
      ["policy-forbids", /Your organization's rules do not allow this\./],
      ["idempotency-key-reused", /The server refused the request\./],
    ] as const;
    for (const [fault, says] of refusals) {
      await press(`${fault}:1`);
      expect(await problem(act, says)).toHaveTextContent(act.nothing);
    }
    expect(said).toEqual([]);
    expect(deviceChanges(world)).toEqual([]);
    await user.click(await act.again());
    await act.shows();
    expect(deviceChanges(world)).toEqual([name]);
    expect(said.join()).toMatch(act.said);
    expect(new Set(keys()).size).toBe(refusals.length + 1);
  });

  it.each(names)("%s: says how long to wait, sends nothing before, and works after it", async (name) => {
    const { user, world, act, keys, press } = await ready(name);
    for (const [index, [fault, wait]] of (
      [
        ["429", 10],
        ["503", 15],
      ] as const
    ).entries()) {
      await press(`${fault}:1`);
      const again = await act.again();
      await waitFor(() => expect(again).toHaveAccessibleDescription(`Possible in ${wait} seconds`));
      expect(await within(await act.where()).findByRole("alert")).toHaveTextContent(act.nothing);
      await user.click(again);
      expect(keys()).toHaveLength(index + 1);
      await passTime((wait + 1) * 1000);
    }
    await user.click(await act.again());
    await act.shows();
    expect(deviceChanges(world)).toEqual([name]);
  });

  it.each(names)("%s, 404: says that the device is no longer there", async (name) => {
    const { act, said, keys } = await attempt(name, "404:1");
    await waitFor(() => expect(said.join()).toMatch(/ is no longer among your devices\.$/));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(act.as).toBe("clinic-owner");
    expect(keys()).toHaveLength(1);
  });
});

describe("a change of a device without a usable answer", () => {
  it.each(names)("%s: asks the server, says that it was not done, and repeats it once", async (name) => {
    const { user, world, act, said, keys, press } = await ready(name);
    for (const [fault, says] of [
      ["offline", "The connection to the server failed."],
      ["timeout", "The server did not answer in time."],
      ["500", "The server reported an error."],
    ] as const) {
      await press(fault);
      if (fault === "timeout") await passTime(13_000);
      if (fault === "timeout" && name === "removeDevice") await passTime(13_000);
      expect(await problem(act, says)).toHaveTextContent("The server says that it was not done.");
      expect(said).toEqual([]);
    }
    world.fail("");
    await user.click(await act.again());
    await act.shows();
    expect(deviceChanges(world)).toEqual([name]);
    expect(new Set(keys()).size).toBe(1);
  });

  it.each(each(["lost", "malformed"]))(
    "%s, %s: finds out that it was done, and does it no second time",
    async (name, fault) => {
      const { world, act, said } = await attempt(name, fault);
      await act.shows();
      await waitFor(() => expect(said.join()).toMatch(act.said));
      expect(deviceChanges(world)).toEqual([name]);
    },
  );

  it.each(names)("%s: says that nobody could be asked, and repeats it with the same key", async (name) => {
    const { user, world, act, keys } = await attempt(name, `lost,listDevices:html`);
    const notAsked = await within(await act.where()).findByText(/the server could not be asked/);
    expect(notAsked).toBeVisible();
    world.fail("");
    await user.click(await act.again());
    await act.shows();
    expect(deviceChanges(world)).toEqual([name]);
    expect(new Set(keys()).size).toBe(1);
  });

  it.each(names)("%s, 409: asks again by itself while the server still works on it", async (name) => {
    const { world, act } = await attempt(name, "409:1");
    await passTime(1500);
    await act.shows();
    expect(deviceChanges(world)).toEqual([name]);
  });
});
