import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";

const tabs = () => screen.findByRole("navigation", { name: "Sessions & devices" });

describe("the way from sessions to devices", () => {
  it.each([
    ["/settings/sessions", "Sessions"],
    ["/settings/devices", "Devices"],
  ])("at %s says where one is, under the same heading", async (path, current) => {
    await renderAt(path, { as: "agency-admin" });
    const links = within(await tabs()).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(["Sessions", "Devices"]);
    const here = links.filter((link) => link.getAttribute("aria-current") === "page");
    expect(here.map(({ textContent }) => textContent)).toEqual([current]);
    expect(screen.getByRole("heading", { level: 1, name: "Sessions & devices" })).toBeVisible();
  });

  it("leads there and back, and the heading has the focus", async () => {
    const { user, router } = await renderAt("/settings/sessions", { as: "agency-admin" });
    await user.click(within(await tabs()).getByRole("link", { name: "Devices" }));
    expect(await screen.findByRole("heading", { name: "Other devices" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/settings/devices");
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await user.click(within(await tabs()).getByRole("link", { name: "Sessions" }));
    expect(await screen.findByRole("heading", { name: "Other sessions" })).toBeVisible();
  });
});
