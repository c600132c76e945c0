import { expect, expectNoAxeViolations } from "#tests/e2e/test.ts";

import { homes, test } from "./demo-test.ts";

for (const home of homes)
  test.describe(`the demo at ${home}`, () => {
    test("opens a deep link, and again when it is reloaded", async ({ page }) => {
      await page.goto(`${home}?as=agency-admin#/settings/sessions`);
      const heading = page.getByRole("heading", { name: "Sessions & devices" });
      await expect(heading).toBeVisible();
      await expect(page.getByRole("button", { name: /^Sign out / }).first()).toBeVisible();
      await page.reload();
      await expect(heading).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
