import type { Locator, Page } from "@playwright/test";

import { expect, signInAs, test, wholeList } from "./test.ts";

test("the keyboard alone opens a session, signs it out and goes on with the next", async ({ page }) => {
  await signInAs(page, "agency-admin");
  const row = page.getByRole("button", { name: /^Sign out Chrome on Windows, London/ });
  const next = page.getByRole("button", { name: /^Sign out Unknown device/ });
  await expect(row).toBeVisible();

  const details = page.getByRole("link", { name: /^Chrome on Windows, London/ });
  await tabTo(page, details);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeFocused();

  await tabTo(page, row);
  await page.keyboard.press("Enter");
  const confirmation = page.getByRole("alertdialog");
  await expect(confirmation.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();

  await page.keyboard.press("Space");
  await expect(confirmation.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(confirmation.getByRole("button", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(confirmation).toBeHidden();
  await expect(row).toHaveCount(0);
  await expect(next).toBeFocused();
  await expect(page.getByRole("status")).toHaveText(/^Signed out: Chrome on Windows, London/);
});

test("the focused row is never under anything", async ({ page }) => {
  await signInAs(page, "agency-admin");
  await wholeList(page);
  for (let press = 0; press < 50; press++) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { x, y, width, height } = focused.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top && (focused.contains(top) || top.contains(focused)) ? null : focused.outerHTML;
    });
    expect(covered).toBeNull();
  }
});

async function tabTo(page: Page, target: Locator) {
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(target).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}
