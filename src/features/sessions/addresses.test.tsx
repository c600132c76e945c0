import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";
import { region, SESSIONS } from "#tests/session-screen.ts";

describe("the way to my sessions", () => {
  it.each([
    "/",
    "/settings",
    "/settings?section=active-sessions",
    "/settings?section=session-management",
    "/settings/security/sessions",
    "/profile/sessions",
  ])("leads there from %s", async (address) => {
    const { router } = await renderAt(address, { as: "agency-member" });
    expect(await region("Current session")).toBeVisible();
    expect(router.state.location.pathname).toBe(SESSIONS);
    expect(router.state.location.search).toBe("");
  });

  it("leads there from the account menu, by the profile", async () => {
    const { user, router } = await renderAt("/profile", { as: "agency-member" });
    await user.click(await screen.findByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "My profile" }));
    await user.click(await screen.findByRole("link", { name: "Sessions" }));
    expect(await region("Current session")).toBeVisible();
    expect(router.state.location.pathname).toBe(SESSIONS);
  });

  it("leads there from the settings' navigation, under Account & security", async () => {
    const { user } = await renderAt("/profile", { as: "agency-member" });
    await screen.findByRole("heading", { name: "My profile" });
    expect(screen.getByText("Account & security")).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Sessions & devices" }));
    expect(await region("Current session")).toBeVisible();
  });

  it("asks whoever is not signed in to sign in, and then leads on", async () => {
    const { router } = await renderAt(SESSIONS);
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(router.state.location.search).toBe(`?return=${encodeURIComponent(SESSIONS)}`);
    expect(screen.queryByRole("region", { name: "Current session" })).not.toBeInTheDocument();
  });
});
