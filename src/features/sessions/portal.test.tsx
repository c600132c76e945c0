import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { PersonaName } from "#mocks/seeds/personas.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, endings, inDialog, region, rowOf, SESSIONS, signOutOf } from "#tests/session-screen.ts";

const clients = ["portal-client-admin", "portal-client-manager", "portal-client-staff"] as const;

describe("where the organization keeps the current session out of the list's reach", () => {
  it.each(clients)("everybody sees their own sessions and ends others: %s", async (as) => {
    await renderAt(SESSIONS, { as });
    expect(await region("Current session")).toHaveTextContent("This device");
    expect(await region("Other sessions")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sign out everywhere" })).not.toBeInTheDocument();
  });

  it("the current session points to the normal sign-out, which ends it", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    const current = await region("Current session");
    expect(within(current).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(current).toHaveTextContent(
      "To end this session, use “Sign out” in the menu at the top of the page.",
    );
    await user.click(screen.getByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(endings(world)).toMatchObject([{ action: "signOut", outcome: "done" }]);
  });

  it("the details of the current session say the same", async () => {
    const { user } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    const current = await region("Current session");
    await user.click(within(current).getByRole("link"));
    const details = await screen.findByRole("dialog");
    expect(details).toHaveTextContent("use “Sign out” in the menu at the top of the page");
    expect(within(details).queryByRole("button", { name: /sign out/i })).not.toBeInTheDocument();
  });

  it("all others can be ended at once, and this one stays", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    await user.click(await screen.findByRole("button", { name: "Sign out other sessions (4)" }));
    expect(await dialog()).toHaveTextContent("The session you are using now stays signed in.");
    await user.click(await inDialog("Sign out other sessions"));
    expect(await screen.findByText("1 active session")).toBeVisible();
    expect(endings(world)[0]?.targets).toHaveLength(4);
    expect(await region("Current session")).toHaveTextContent("Active now");
  });

  it("an ended browser is refused once its time has come, and is told why", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "portal-client-admin" });
    const other = world.signInElsewhere("portal-client-admin");
    await user.click(await screen.findByRole("button", { name: "Refresh" }));
    await user.click(await signOutOf("Chrome on Windows, Place not shown"));
    await user.click(await inDialog("Sign out"));
    await waitFor(() => expect(endings(world)).toHaveLength(1));
    expect((await other("/me")).status).toBe(200);
    world.backend.advance(121);
    const refused = await other("/me");
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ cause: "signed_out_elsewhere" });
  });
});

describe("places and addresses that are withheld", () => {
  it.each([
    ["Safari on iPhone", "Place not shown · Address not shown"],
    ["Chrome on Chrome OS", "Place not shown · 2001:db8:7:x"],
    ["Firefox on Windows", "Unknown place · Unknown address"],
  ])("are called so, and told from unknown ones: %s", async (name, words) => {
    await renderAt(SESSIONS, { as: "portal-client-admin" });
    expect(await rowOf(name)).toHaveTextContent(words);
  });
});

describe("who may not see sessions", () => {
  it.each<[PersonaName, string]>([
    ["portal-partner", "care@switchboard.example"],
    ["agency-guest", "help@northwind.example"],
    ["platform-no-access", "secops@meridian.example"],
  ])("is told what is missing and whom to ask, and finds no entry for it: %s", async (as, contact) => {
    await renderAt(SESSIONS, { as });
    expect(await screen.findByRole("heading", { name: "You can’t see this page" })).toBeVisible();
    expect(screen.getByText("platform.sessions.view")).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(contact);
    expect(screen.queryByRole("link", { name: "Sessions & devices" })).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Current session" })).not.toBeInTheDocument();
  });

  it("is told so at the address of a single session too", async () => {
    await renderAt("/settings/sessions/ses_1", { as: "agency-guest" });
    expect(await screen.findByRole("heading", { name: "You can’t see this page" })).toBeVisible();
  });

  it.each<PersonaName>(["clinic-staff", "portal-client-staff", "agency-member", "platform-viewer"])(
    "is nobody who holds the permission: %s",
    async (as) => {
      await renderAt(SESSIONS, { as });
      expect(await region("Current session")).toBeVisible();
      expect(screen.getByRole("link", { name: "Sessions & devices" })).toHaveAttribute(
        "aria-current",
        "page",
      );
    },
  );
});
