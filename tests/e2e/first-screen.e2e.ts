import { gzipSync } from "node:zlib";

import { budgets } from "#tests/gates/first-screen.mjs";

import { expect, expectNoAxeViolations, signInAs, test } from "./test.ts";

test.describe("the first screen", () => {
  test("shows the sessions, without an axe violation", async ({ page }) => {
    await signInAs(page, "agency-admin");
    await expect(page.getByRole("heading", { name: "Sessions & devices" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Sign out / }).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test("has asked for no more than its budgets when its rows are there", async ({ page, request }) => {
    await signInAs(page, "agency-admin");
    await page.addInitScript(noteRows);
    await page.goto("/settings/sessions");
    const rowsAt = await (await page.waitForFunction(() => window.rowsAt)).jsonValue();
    const urls = await page.evaluate(
      (end) =>
        performance
          .getEntriesByType("resource")
          .filter(({ startTime }) => startTime < (end ?? 0))
          .map(({ name }) => name),
      rowsAt,
    );
    const weigh = async (ending: string) => {
      const files = [...new Set(urls)].filter((url) => url.endsWith(ending));
      const bodies = await Promise.all(files.map(async (url) => (await request.get(url)).body()));
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length / 1000, 0);
    };
    const scripts = await weigh(".js");
    expect(scripts).toBeGreaterThan(50);
    expect(scripts, urls.join("\n")).toBeLessThanOrEqual(budgets.scripts);
    expect(await weigh(".css")).toBeLessThanOrEqual(budgets.styles);
  });
});

declare global {
  interface Window {
    /** When the first row was in the page, in milliseconds after the navigation. */
    rowsAt?: number;
  }
}

/** Runs in the page. */
function noteRows(): void {
  const look = () => {
    const there = document.querySelector("[data-row-action]") !== null;
    if (there) window.rowsAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
