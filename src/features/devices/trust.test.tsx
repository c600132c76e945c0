import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { button, deviceChanges, deviceRow, DEVICES } from "#tests/device-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, listenToAnnouncements } from "#tests/session-screen.ts";

const PERMISSION = "pf.devices.revoke_trust";
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());

describe("trusting this device", () => {
  it("is offered on this device alone, and turns into taking it back", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "clinic-owner" });
    const trust = await screen.findAllByRole("button", { name: "Trust this device" });
    expect(trust).toHaveLength(1);
    const said = await listenToAnnouncements();
    await user.click(trust[0]!);
    const revoke = await button("Revoke trust Chrome on macOS");
    expect(revoke).toHaveFocus();
    expect(await deviceRow("Chrome on macOS")).toHaveTextContent(
      "Trusted since Nov 20, 2026, until Nov 27, 2026",
    );
    expect(said).toEqual(["Trusted: Chrome on macOS."]);
    expect(deviceChanges(world)).toEqual(["trustDevice"]);
  });

  it("asks who it is where the server asks; who gives that up has changed nothing", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "agency-admin" });
    await user.click(await button("Trust this device"));
    await user.click(
      await within(await screen.findByRole("dialog")).findByRole("button", { name: "Cancel" }),
    );
    const problem = await screen.findByText("You did not confirm that it’s you.");
    expect(problem.closest("[role=alert]")).toHaveTextContent("This device is not trusted.");
    expect(deviceChanges(world)).toEqual([]);
  });
});

describe("revoking a device's trust", () => {
  it("says what happens next, and takes the trust alone", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "agency-admin" });
    const said = await listenToAnnouncements();
    await user.click(await button("Revoke trust Ana's iPhone"));
    const asked = await dialog();
    expect(asked).toHaveAccessibleName("Revoke trust?");
    for (const words of [
      "Ana's iPhone",
      "The next sign-in on this device is asked for the second factor again.",
      "Its sessions stay signed in.",
    ])
      expect(asked).toHaveTextContent(words);
    expect(await inDialog("Cancel")).toHaveFocus();
    const before = world.db.sessions.size;
    await user.click(await inDialog("Revoke trust"));
    await noDialog();
    const row = await deviceRow("Ana's iPhone");
    expect(row).not.toHaveTextContent("Trusted");
    expect(await button("Rename Ana's iPhone")).toHaveFocus();
    expect(said).toEqual(["Trust revoked: Ana's iPhone."]);
    expect(deviceChanges(world)).toEqual(["untrustDevice"]);
    expect(world.db.sessions.size).toBe(before);
  });

  it("is given up by Cancel, and the focus is back", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "agency-admin" });
    const revoke = await button("Revoke trust Ana's iPhone");
    await user.click(revoke);
    await user.click(await inDialog("Cancel"));
    await noDialog();
    await waitFor(() => expect(revoke).toHaveFocus());
    expect(deviceChanges(world)).toEqual([]);
  });

  it("is disabled without the permission, and says which is missing and who can give it", async () => {
    const { user } = await renderAt(DEVICES, { as: "platform-viewer" });
    const revoke = await button(/^Revoke trust /);
    expect(revoke).toHaveAttribute("aria-disabled", "true");
    expect(revoke).toHaveAccessibleDescription(
      new RegExp(`^You need the permission “${PERMISSION}” for this\\. .+ can give it to you\\.$`),
    );
    revoke.focus();
    expect(revoke).toHaveFocus();
    await user.click(revoke);
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  });

  it("survives the server's refusal, and offers it no longer", async () => {
    const { user, world } = await renderAt(DEVICES, { as: "platform-security-admin" });
    await user.click(await button("Revoke trust Operations desk"));
    const { id, permissions, ...person } = [...world.db.users.values()].find(
      (one) => one.persona === "platform-security-admin",
    )!;
    world.db.put("users", { ...person, id, permissions: permissions.filter((one) => one !== PERMISSION) });
    await user.click(await inDialog("Revoke trust"));
    expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(
      `The trust was not revoked.You need the permission “${PERMISSION}” for this.`,
    );
    await user.click(await inDialog("Cancel"));
    await noDialog();
    await waitFor(async () =>
      expect(await button("Revoke trust Operations desk")).toHaveAttribute("aria-disabled", "true"),
    );
    expect(deviceChanges(world)).toEqual([]);
  });
});
