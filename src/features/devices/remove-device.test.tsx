import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { button, deviceChanges, deviceRow, DEVICES } from "#tests/device-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, listenToAnnouncements } from "#tests/session-screen.ts";

const UBUNTU = "Firefox on Ubuntu";
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
const isGone = (name: string) =>
  waitFor(() => expect(screen.queryByRole("heading", { level: 3, name })).not.toBeInTheDocument());
const choose = async (name: RegExp) => within(await dialog()).findByRole("radio", { name });

async function remove(name: string, as: Parameters<typeof renderAt>[1] = {}) {
  const page = await renderAt(DEVICES, { as: "agency-admin", ...as });
  const said = await listenToAnnouncements();
  const id = (await deviceRow(name)).dataset["device"] ?? "";
  await page.user.click(await button(`Remove ${name}`));
  const sessions = () =>
    [...page.world.db.sessions.values()].filter(({ deviceId }) => deviceId === id).map((one) => one.id);
  return { ...page, said, id, sessions };
}

const isEnded = ({ world }: Awaited<ReturnType<typeof remove>>, id: string) =>
  world.db.sessions.get(id)?.termination !== null;

describe("removing a device", () => {
  it("names its sessions, says what the next sign-in counts as, and ends them unless told otherwise", async () => {
    const page = await remove(UBUNTU);
    const asked = await dialog();
    expect(asked).toHaveAccessibleName("Remove this device?");
    expect(asked).toHaveTextContent("The next sign-in from it counts as one from an unknown device.");
    expect(within(asked).getByRole("listitem")).toHaveTextContent("Firefox on Ubuntu, Berlin, Germany");
    expect(await choose(/^Sign out its 1 session as well$/)).toBeChecked();
    const [session] = page.sessions();
    await page.user.click(await inDialog("Remove"));
    await noDialog();
    await isGone(UBUNTU);
    expect(page.said).toEqual([`Removed: ${UBUNTU}. 1 session signed out.`]);
    expect(isEnded(page, session!)).toBe(true);
    expect(document.activeElement).toHaveAccessibleName(/^Remove /);
  });

  it("keeps its sessions where that is chosen", async () => {
    const page = await remove(UBUNTU);
    const [session] = page.sessions();
    await page.user.click(await choose(/^Keep it signed in$/));
    expect(await dialog()).toHaveTextContent("Whoever uses it there stays signed in");
    await page.user.click(await inDialog("Remove"));
    await isGone(UBUNTU);
    expect(page.said).toEqual([`Removed: ${UBUNTU}.`]);
    expect(isEnded(page, session!)).toBe(false);
  });

  it("is given up by Escape, and nothing is done", async () => {
    const page = await remove(UBUNTU);
    await page.user.keyboard("{Escape}");
    await noDialog();
    expect(await button(`Remove ${UBUNTU}`)).toHaveFocus();
    expect(deviceChanges(page.world)).toEqual([]);
  });

  it("offers no choice where nobody is signed in", async () => {
    const page = await remove("Living room");
    expect(await dialog()).toHaveTextContent("No session is signed in on it.");
    expect(within(await dialog()).queryByRole("radio")).not.toBeInTheDocument();
    await page.user.click(await inDialog("Remove"));
    await isGone("Living room");
    expect(page.said).toEqual(["Removed: Living room."]);
  });

  it("says that its trust goes with it, and needs the permission for that", async () => {
    const { user } = await renderAt(DEVICES, { as: "platform-viewer" });
    const trusted = await screen.findByText("Trusted");
    const row = trusted.closest<HTMLElement>("[data-device]")!;
    const denied = within(row).getByRole("button", { name: /^Remove / });
    expect(denied).toHaveAttribute("aria-disabled", "true");
    expect(denied).toHaveAccessibleDescription(/^You need the permission “pf\.devices\.revoke_trust”/);
    const other = screen.getAllByRole("button", { name: /^Remove / }).find((one) => one !== denied);
    await user.click(other!);
    expect(await dialog()).toBeVisible();
  });
});

describe("removing the device that one is using", () => {
  it("says that one will be signed out, and leads to the page that says so", async () => {
    const page = await remove("Chrome on macOS");
    expect(await dialog()).toHaveTextContent("you will be signed out, and leave this page");
    expect(await dialog()).toHaveTextContent("(the one you are using now)");
    await page.user.click(await inDialog("Remove"));
    await waitFor(() => expect(page.router.state.location.pathname).toBe("/signed-out"));
    expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
  });

  it("goes on without a device where its sessions are kept", async () => {
    const page = await remove("Chrome on macOS");
    await page.user.click(await choose(/^Keep (it|them) signed in$/));
    expect(await dialog()).toHaveTextContent("You stay signed in here");
    await page.user.click(await inDialog("Remove"));
    expect(await screen.findByRole("heading", { name: "Devices" })).toBeVisible();
    expect(screen.queryByText("This device")).not.toBeInTheDocument();
    expect(page.router.state.location.pathname).toBe(DEVICES);
  });

  it("leaves the session of this page where the organization does not let it be ended so", async () => {
    const { user, router } = await renderAt(DEVICES, { as: "portal-client-admin" });
    await user.click((await screen.findAllByRole("button", { name: /^Remove / }))[0]!);
    expect(await dialog()).toHaveTextContent("The session you are using now stays signed in.");
    await user.click(await inDialog("Remove"));
    await noDialog();
    expect(await screen.findByRole("heading", { name: "Devices" })).toBeVisible();
    expect(router.state.location.pathname).toBe(DEVICES);
  });
});

describe("a removal that leaves sessions behind", () => {
  it("says which, after the device is gone", async () => {
    const page = await remove(UBUNTU);
    const [session] = page.sessions();
    server.use(
      http.delete("*/api/devices/:id", () => {
        page.world.db.remove("devices", page.id);
        return HttpResponse.json({ outcomes: [{ id: session, outcome: "failed", effectiveBy: null }] });
      }),
    );
    await page.user.click(await inDialog("Remove"));
    const notice = await within(await dialog()).findByRole("alert");
    expect(notice).toHaveTextContent("The device is removed, but the server could not sign out 1 of 1:");
    expect(within(notice).getByRole("listitem")).toHaveTextContent("Firefox on Ubuntu, Berlin");
    expect(await dialog()).toHaveAccessibleName("Device removed");
    await page.user.click(await inDialog("Close"));
    await noDialog();
    await isGone(UBUNTU);
  });
});
