import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  listenToAnnouncements,
  region,
  rowOf,
  SESSIONS,
  signOutOf,
} from "#tests/session-screen.ts";

const PHONE = "Safari on iPhone";
const tryAgain = () => screen.findByRole("button", { name: new RegExp(`^Try again to sign out ${PHONE}`) });
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());

describe("a session that ends late", () => {
  it("is told as accepted, with the time by which it stops working, and never as ended", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    const said = await listenToAnnouncements();
    await user.click(await signOutOf(PHONE));
    await user.click(await inDialog("Sign out"));

    const row = await rowOf(PHONE);
    expect(await within(row).findByText("Signing out")).toBeVisible();
    expect(row).toHaveTextContent("It stops working at its next request, by 12:02 PM at the latest.");
    expect(within(row).queryByRole("button", { name: /^(Sign out|Try again)/ })).not.toBeInTheDocument();
    expect(within(row).getByRole("checkbox")).toBeDisabled();
    expect(said).toEqual([
      "Accepted: Safari on iPhone, Place not shown, 5 hours ago is signed out at its next request.",
    ]);
    expect(endings(world)).toMatchObject([{ outcome: "accepted" }]);
    expect(await screen.findByText("4 active sessions")).toBeVisible();
    await waitFor(async () => expect(await signOutOf("Chrome on Chrome OS")).toHaveFocus());
  });

  it("leaves the list by itself when the server says that it has ended", async () => {
    stopClock();
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "late" });
    expect(await within(await rowOf(PHONE)).findByText(/by 12:01 PM at the latest/)).toBeVisible();
    await passTime(120_000);
    const ended = await region("Recently ended");
    const row = await within(ended).findByRole("link", { name: new RegExp(`^${PHONE}`) });
    expect(row.closest("li")).toHaveTextContent("Signed out from another session");
  });

  it("is told so for several at once: accepted and ending soon", async () => {
    const { user } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    const said = await listenToAnnouncements();
    await user.click(await screen.findByRole("button", { name: "Sign out other sessions (4)" }));
    await user.click(await inDialog("Sign out other sessions"));
    expect(await screen.findAllByText("Signing out")).toHaveLength(4);
    expect(said).toEqual(["0 sessions signed out. Accepted and ending soon: 4."]);
  });

  it("is not told as ended when the answer about several was lost", async () => {
    const { user } = await renderAt(SESSIONS, {
      as: "portal-client-admin",
      fail: "terminateSessions:lost",
    });
    const said = await listenToAnnouncements();
    await user.click(await screen.findByRole("button", { name: "Sign out other sessions (4)" }));
    await user.click(await inDialog("Sign out other sessions"));
    expect(await screen.findAllByText("Signing out")).toHaveLength(4);
    expect(said).toEqual(["The server says that they are signed out, or will be at their next request."]);
  });
});

describe("a session that does not end", () => {
  it("is called still active once its time has passed, and can be tried again", async () => {
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "stuck" });
    const row = await rowOf(PHONE);
    expect(await within(row).findByText("Still active")).toBeVisible();
    expect(row).toHaveTextContent("It was to end by 11:57 AM, and the server has not managed to end it.");
    expect(await tryAgain()).toHaveTextContent("Try again");
    expect(row).not.toHaveTextContent("change your password");
  });

  it("becomes still active while one watches, without a reload", async () => {
    const user = stopClock();
    await renderAt(SESSIONS, { as: "agency-admin", scenario: "stuck" });
    await user.click(await signOutOf("Chrome on Windows, London"));
    await user.click(await inDialog("Sign out"));
    const row = await rowOf("Chrome on Windows, London");
    expect(await within(row).findByText("Signing out")).toBeVisible();
    await passTime(30_000);
    expect(await within(row).findByText("Still active")).toBeVisible();
  });

  it("names changing the password as the last way, once trying again did not help", async () => {
    const user = stopClock();
    const { world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "stuck" });
    await user.click(await tryAgain());
    await user.click(await inDialog("Sign out"));
    await noDialog();
    expect(await within(await rowOf(PHONE)).findByText("Signing out")).toBeVisible();
    expect(endings(world)).toHaveLength(1);

    await passTime(30_000);
    const row = await rowOf(PHONE);
    expect(await within(row).findByText("Still active")).toBeVisible();
    expect(row).toHaveTextContent("As a last way, change your password: that signs out all your sessions.");
    expect(within(row).getByRole("link", { name: "change your password" })).toHaveAttribute(
      "href",
      "/settings/security",
    );
    expect(await tryAgain()).toBeVisible();
  });

  it("is not told as accepted when the new attempt never arrived", async () => {
    const { user } = await renderAt(SESSIONS, {
      as: "agency-admin",
      scenario: "stuck",
      fail: "terminateSession:offline:1",
    });
    const said = await listenToAnnouncements();
    await user.click(await tryAgain());
    await user.click(await inDialog("Sign out"));
    expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(
      "The server says that this session is still signed in.",
    );
    expect(said).toEqual([]);
  });
});
