import { expect } from "#tests/e2e/test.ts";

import { test } from "./demo-test.ts";

const list = "/#/settings/sessions";

test.describe("the mock backend in the page", () => {
  test("each tab is a session of its own; one ends another, which leaves by itself within 5 seconds", async ({
    context,
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    await page.goto(`/?as=agency-member${list.slice(1)}`);
    await expect(page.getByRole("region", { name: "Current session" })).toBeVisible();

    const second = await context.newPage();
    await second.goto(list);
    await expect(second.getByRole("region", { name: "Current session" })).toBeVisible();
    await page.bringToFront();
    await page.getByRole("button", { name: "Refresh" }).click();

    // The newest of this device's other sessions is the second tab.
    await page
      .getByRole("region", { name: "Other sessions" })
      .getByRole("button", { name: /^Sign out Chrome on .* active now/ })
      .first()
      .click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(second.getByRole("heading", { name: "You are signed out" })).toBeVisible({ timeout: 5_000 });
    await expect(page.getByRole("region", { name: "Current session" })).toBeVisible();

    await second.reload();
    await expect(second.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    await second.goto(list);
    await expect(second.getByRole("heading", { name: /You are signed out|Sign in/ })).toBeVisible();
  });

  test("what was done is still done after a reload", async ({ page }) => {
    await page.goto(list);
    const row = page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ });
    await row.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    // An open dialog hides what is behind it from roles.
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(row).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("region", { name: "Recently ended" })).toContainText(/just now/);
    await expect(row).toHaveCount(0);
  });

  test("lists its people on the sign-in page, and gives the one that is picked a session", async ({
    page,
  }) => {
    await page.goto("/#/sign-in");
    await page.getByRole("button", { name: /Tomasz Zieliński/ }).click();
    await expect(page.getByRole("region", { name: "Current session" })).toContainText("Place not shown");
  });

  test("says so where its worker cannot start", async ({ browser, host }) => {
    const context = await browser.newContext({ baseURL: host, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(list);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("mock backend");
    await context.close();
  });
});

test("right to left, nothing sticks out, and the drawer comes from the end of the line", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("locale", "pseudo"));
  await page.goto(list);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("[data-row-action]").first()).toBeVisible();
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await page.locator("[data-session] a").first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  await expect(async () => expect((await drawer.boundingBox())?.x).toBe(0)).toPass();
});
