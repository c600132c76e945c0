import type { Page } from "@playwright/test";

import { expect, expectNoAxeViolations, signInAs, test, wholeList } from "./test.ts";

/** Takes a part's code away, and counts how often it is asked for. */
async function lose(page: Page, part: string) {
  let asked = 0;
  await page.route(part, (route) => {
    asked += 1;
    return route.abort();
  });
  return () => asked;
}

const dialogCode = "**/sign-out-dialog-*.js";
const signOut = (page: Page) => page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ });

/** What comes when it is seen has come. */
async function picturesSeen(page: Page) {
  await page.getByRole("heading", { name: "Where and when" }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("button", { name: /^London/ })).toBeVisible();
  await page.getByRole("heading", { name: "Recently ended" }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/sign-ins ·/)).toBeVisible();
}

/** By another try; a browser that remembers what failed as long as the page lives needs the page anew. */
async function bringBack(page: Page) {
  const dialog = page.getByRole("alertdialog");
  const reload = page.getByRole("button", { name: "Reload the page" });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.or(reload)).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Try again" }).and(page.locator("[aria-busy=true]")),
  ).toBeHidden();
  if (await dialog.isHidden()) {
    await reload.click();
    await signOut(page).click();
  }
  await expect(dialog).toBeVisible();
}

test.describe("a part of the page whose code cannot be fetched", () => {
  test("says so in the dialog's place, and brings the dialog when it can", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest("net::");
    const asked = await lose(page, dialogCode);
    await signInAs(page, "agency-admin");
    await signOut(page).click();
    const lost = page.getByRole("alert");
    await expect(lost).toContainText("This part of the page could not be loaded.");
    await expect(lost.getByRole("button", { name: "Try again" })).toBeFocused();
    await expectNoAxeViolations(page);

    await lost.getByRole("button", { name: "Try again" }).click();
    await expect(lost.getByRole("button", { name: "Reload the page" })).toBeVisible();
    // By the pointer, the click, the second try, and the page's own fetching ahead.
    expect(asked()).toBeLessThanOrEqual(4);

    await page.unroute(dialogCode);
    await bringBack(page);
    await expect(lost).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(signOut(page)).toBeFocused();
  });

  test("says that nothing was sent where there is no network", async ({
    page,
    context,
    expectFailedRequest,
  }) => {
    expectFailedRequest("net::");
    // Also for the page that fetches the dialog ahead, before the network is gone.
    await lose(page, dialogCode);
    await signInAs(page, "agency-admin");
    await wholeList(page);
    await picturesSeen(page);
    await context.setOffline(true);
    await signOut(page).click();
    const lost = page.getByRole("alert").filter({ hasText: "This part of the page could not be loaded." });
    await expect(lost).toContainText("You are offline. Nothing was sent.");

    await context.setOffline(false);
    await page.unroute(dialogCode);
    await bringBack(page);
  });

  test("leaves the rest of the page as it is, and is asked for once", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest("net::");
    const asked = await lose(page, "**/ended-sessions-*.js");
    await signInAs(page, "agency-admin");
    await expect(page.getByRole("alert")).toContainText("This part of the page could not be loaded.");
    await expect(signOut(page)).toBeVisible();
    // Whatever a loop would have asked for by now, another round trip brings to light.
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(page.getByRole("button", { name: "Refresh" })).not.toHaveAttribute("aria-busy", "true");
    expect(asked()).toBe(1);
  });

  test("is a plain list instead of a long one", async ({ page, expectFailedRequest }) => {
    expectFailedRequest("net::");
    await lose(page, "**/virtual-lines-*.js");
    await page.goto("/settings/sessions?as=agency-admin&scenario=many");
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await expect(page.locator("[data-session]").nth(45)).toBeAttached();
  });
});
