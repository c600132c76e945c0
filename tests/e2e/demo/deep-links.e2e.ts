import { expect, expectNoAxeViolations } from "#tests/e2e/test.ts";

import { homes, test } from "./demo-test.ts";

for (const home of homes)
  test.describe(`the demo at ${home}`, () => {
    test("opens a deep link, and again when it is reloaded", async ({ page }) => {
      await page.goto(`${home}?as=agency-admin#/settings/sessions`);
      const heading = page.getByRole("heading", { name: "Sessions & devices" });
      await expect(heading).toBeVisible();
      // The last that comes: a worker does not answer a page that is leaving, so all has to be there before.
      const last = page.getByRole("region", { name: "Recently ended" }).getByRole("listitem").first();
      await expect(last).toBeVisible();
      await page.reload();
      await expect(heading).toBeVisible();
      await expect(last).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
