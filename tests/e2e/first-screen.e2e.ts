import { gzipSync } from "node:zlib";

import { expect, expectNoAxeViolations, signInAs, test } from "./test.ts";

test.describe("the first screen", () => {
  test("shows the sessions, without an axe violation", async ({ page }) => {
    await signInAs(page, "agency-admin");
    await expect(page.getByRole("heading", { name: "Sessions & devices" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Sign out / }).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test("needs no more than 135 kB of scripts and 10 kB of styles", async ({ page }) => {
    await signInAs(page, "agency-admin");
    const sizes = { script: 0, stylesheet: 0 };
    const fetched: Promise<void>[] = [];
    page.on("response", (response) => {
      const kind = response.request().resourceType();
      if (kind !== "script" && kind !== "stylesheet") return;
      fetched.push(
        response.body().then((body) => void (sizes[kind] += gzipSync(body, { level: 9 }).length / 1000)),
      );
    });
    await page.goto("/settings/sessions");
    await expect(page.getByRole("button", { name: /^Sign out / }).first()).toBeVisible();
    await Promise.all(fetched);
    expect(sizes.script).toBeGreaterThan(50);
    expect(sizes.script).toBeLessThanOrEqual(135);
    expect(sizes.stylesheet).toBeLessThanOrEqual(10);
  });
});
