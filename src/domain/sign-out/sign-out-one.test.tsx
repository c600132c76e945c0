import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  listenToAnnouncements,
  region,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

const LONDON = "Chrome on Windows, London";

describe("signing out one session", () => {
  it("asks first, and names what ends, what stays and what comes next", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));

    const asked = await dialog();
    expect(asked).toHaveAccessibleName("Sign out this session?");
    for (const words of ["Chrome on Windows", "London, United Kingdom", "Last active: 3 days ago"])
      expect(asked).toHaveTextContent(words);
    expect(asked).toHaveTextContent("Whoever uses it there needs to sign in again.");
    expect(asked).toHaveAttribute("aria-modal", "true");
    expect(await inDialog("Sign out")).toBeVisible();
    expect(endings(world)).toHaveLength(0);
  });

  it.each([
    ["Cancel", async (press: (keys: string) => Promise<void>) => press("{Enter}")],
    ["Escape", async (press: (keys: string) => Promise<void>) => press("{Escape}")],
  ])("begins on Cancel; %s sends nothing and gives the focus back", async (_way, leave) => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    const button = await signOutOf(LONDON);
    await user.click(button);
    expect(await inDialog("Cancel")).toHaveFocus();

    const asked = watchRequests();
    await leave((keys) => user.keyboard(keys));

    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    expect(button).toHaveFocus();
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
    expect(endings(world)).toHaveLength(0);
  });

  it("ends it on the server, takes the row away and says so once", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    const button = await signOutOf(LONDON);
    const said = await listenToAnnouncements();
    await user.click(button);
    await user.click(await inDialog("Sign out"));

    const ended = await region("Recently ended");
    await within(ended).findByRole("link", { name: new RegExp(`^${LONDON}`) });
    expect(screen.queryByRole("button", { name: new RegExp(`^Sign out ${LONDON}`) })).not.toBeInTheDocument();
    expect(await screen.findByText("8 active sessions")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign out other sessions (7)" })).toBeVisible();
    expect(said).toEqual(["Signed out: Chrome on Windows, London, United Kingdom, 3 days ago."]);

    expect(endings(world)).toHaveLength(1);
    expect(endings(world)[0]).toMatchObject({ outcome: "done", cause: "signed_out_elsewhere" });
  });

  it("refuses the ended browser at its next request, and says there why", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    const other = world.signInElsewhere("agency-admin");
    expect((await other("/me")).status).toBe(200);
    await user.click(await screen.findByRole("button", { name: "Refresh" }));
    await user.click(await signOutOf("Chrome on Windows, Madrid"));
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(endings(world)).toHaveLength(1));

    const refused = await other("/sessions");
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ cause: "signed_out_elsewhere" });
  });

  it("leads on to the next row's button, and from the last row to the one before", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    await waitFor(async () => expect(await signOutOf("Unknown device, Portugal")).toHaveFocus());

    await user.click(await signOutOf("Northwind for iOS"));
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    await waitFor(async () => expect(await signOutOf("Unknown device, Portugal")).toHaveFocus());
  });

  it("works by keyboard alone", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    (await signOutOf(LONDON)).focus();
    await user.keyboard("{Enter}");
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.tab();
    expect(await inDialog("Sign out")).toHaveFocus();
    await user.tab();
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.tab({ shift: true });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(endings(world)).toHaveLength(1));
  });

  it("of this device leaves the page, where the organization allows that", async () => {
    const { user, world, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf("Chrome on macOS, Madrid, Spain, active now"));
    expect(await dialog()).toHaveTextContent(
      "This is the session you are using now. You leave this page and can sign in again.",
    );
    await user.click(await inDialog("Sign out"));

    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/signed-out");
    expect(world.jar.token).toBeNull();
    expect(endings(world)).toHaveLength(1);
  });
});
