import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { button, deviceChanges, deviceRow, DEVICES } from "#tests/device-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements } from "#tests/session-screen.ts";

const IPHONE = "Ana's iPhone";
const field = () => screen.findByRole("textbox", { name: `Name of ${IPHONE}` });

async function edit(options: Partial<Parameters<typeof renderAt>[1]> = {}) {
  const page = await renderAt(DEVICES, { as: "agency-admin", ...options });
  await page.user.click(await button(`Rename ${IPHONE}`));
  return page;
}

describe("naming a device", () => {
  it("is done in its place with the keyboard, said, and leaves the focus where it was", async () => {
    const { user, world } = await edit();
    const said = await listenToAnnouncements();
    expect(await field()).toHaveFocus();
    expect(await field()).toHaveValue(IPHONE);
    await user.keyboard("  Kitchen phone {Enter}");
    expect(await deviceRow("Kitchen phone")).toBeVisible();
    expect(await button("Rename Kitchen phone")).toHaveFocus();
    expect(said).toEqual(["Renamed: Kitchen phone."]);
    expect(deviceChanges(world)).toEqual(["updateDevice"]);
  });

  it("is given up by Escape or Cancel, and nothing is sent", async () => {
    const { user, world } = await edit();
    await user.keyboard("Other{Escape}");
    expect(await button(`Rename ${IPHONE}`)).toHaveFocus();
    await user.click(await button(`Rename ${IPHONE}`));
    expect(await field()).toHaveValue(IPHONE);
    await user.click(await button("Cancel"));
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(deviceChanges(world)).toEqual([]);
  });

  it("sends nothing for the same name", async () => {
    const { user, world } = await edit();
    await user.keyboard("{Enter}");
    expect(await button(`Rename ${IPHONE}`)).toHaveFocus();
    expect(deviceChanges(world)).toEqual([]);
  });

  it.each([
    ["   ", "Enter a name."],
    ["x".repeat(65), "A name has at most 64 characters; this one has 65."],
  ])("is not sent as %j: the field says why", async (name, says) => {
    const { user, world } = await edit();
    await user.clear(await field());
    await user.click(await field());
    await user.paste(name);
    await user.keyboard("{Enter}");
    expect(await field()).toBeInvalid();
    expect(await field()).toHaveAccessibleDescription(says);
    expect(await field()).toHaveFocus();
    await user.clear(await field());
    await user.type(await field(), "y");
    expect(await field()).toBeValid();
    expect(deviceChanges(world)).toEqual([]);
  });

  it("has room for 64 characters, however many bytes they are", async () => {
    const { user, world } = await edit();
    await user.clear(await field());
    await user.click(await field());
    await user.paste("📱".repeat(64));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(deviceChanges(world)).toEqual(["updateDevice"]));
  });

  it("says at the field what the server does not take", async () => {
    const { user, world } = await edit({ fail: "updateDevice:422:1" });
    await user.keyboard("Fine{Enter}");
    await waitFor(async () => expect(await field()).toBeInvalid());
    expect(await field()).toHaveAccessibleDescription(/^The server does not take this name\./);
    expect(await field()).toHaveValue("Fine");
    await user.keyboard("{Enter}");
    expect(await deviceRow("Fine")).toBeVisible();
    expect(deviceChanges(world)).toEqual(["updateDevice"]);
  });

  it("takes the own name away again", async () => {
    const { user } = await edit();
    await user.click(await button("Use the browser’s name"));
    expect(await deviceRow("Northwind for iOS on iPhone")).toBeVisible();
    await user.click(await button("Rename Northwind for iOS on iPhone"));
    expect(screen.queryByRole("button", { name: "Use the browser’s name" })).not.toBeInTheDocument();
  });

  it("begins with the browser's name where there is no other, and that is no own name", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "agency-admin" });
    await user.click(await button("Rename Firefox on Ubuntu"));
    expect(await screen.findByRole("textbox")).toHaveValue("Firefox on Ubuntu");
    await user.keyboard("{Enter}");
    expect(await button("Rename Firefox on Ubuntu")).toHaveFocus();
    expect(deviceChanges(world)).toEqual([]);
  });
});

describe("naming a device that somebody has renamed meanwhile", () => {
  async function collide() {
    const page = await edit();
    const id = (await field()).closest<HTMLElement>("[data-device]")?.dataset["device"] ?? "";
    const row = page.world.db.devices.get(id)!;
    page.world.db.put("devices", { ...row, name: "Hall phone", version: row.version + 1 });
    await page.user.keyboard("Kitchen phone{Enter}");
    const notice = await screen.findByText("This device was renamed in the meantime.");
    expect(notice.closest("[role=alert]")).toHaveTextContent(
      "It is called “Hall phone” now; you wanted “Kitchen phone”.",
    );
    expect(screen.getByRole("textbox")).toHaveValue("Kitchen phone");
    return page;
  }

  it("shows both names and lets one's own prevail", async () => {
    const { user, world } = await collide();
    await user.click(await button("Use my name"));
    expect(await deviceRow("Kitchen phone")).toBeVisible();
    expect(deviceChanges(world)).toEqual(["updateDevice"]);
  });

  it("or leaves the other", async () => {
    const { user, world } = await collide();
    await user.click(await button("Keep the other name"));
    expect(await deviceRow("Hall phone")).toBeVisible();
    expect(await button("Rename Hall phone")).toHaveFocus();
    expect(deviceChanges(world)).toEqual([]);
  });

  it("needs no decision where both wanted the same", async () => {
    const { user, world } = await edit();
    const id = (await field()).closest<HTMLElement>("[data-device]")?.dataset["device"] ?? "";
    const row = world.db.devices.get(id)!;
    world.db.put("devices", { ...row, name: "Kitchen phone", version: row.version + 1 });
    await user.keyboard("Kitchen phone{Enter}");
    const renamed = await deviceRow("Kitchen phone");
    expect(within(renamed).queryByRole("alert")).not.toBeInTheDocument();
  });
});
