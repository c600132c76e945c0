import type { Page } from "@playwright/test";

import { expect, signInAs, test } from "./test.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

/** Until the page follows the server's events. */
async function listening(page: Page, streams: number) {
  await expect
    .poll(async () => {
      const answer = await page.request.get("/api/-/streams");
      return ((await answer.json()) as { open: number }).open;
    })
    .toBe(streams);
}

const signOutOf = (page: Page, name: RegExp) => page.getByRole("button", { name });

test.describe("what is done in one browser shows in the other within two seconds", () => {
  test("a sign-in, a verdict, a sign-out", async ({ page, newBrowser }) => {
    await signInAs(page, "agency-member");
    await expect(page.getByRole("region", { name: "Other sessions" })).toBeVisible();
    await listening(page, 1);

    const other = await newBrowser({ userAgent: FIREFOX });
    await signInAs(other, "agency-member");
    const question = page.getByRole("region", { name: "New sign-ins" });
    await expect(question).toContainText("New sign-in from Firefox on Windows", { timeout: 2_000 });

    await question.getByRole("button", { name: /^This was me: Firefox on Windows/ }).click();
    await expect(question).toBeHidden();
    await expect(signOutOf(page, /^Sign out Firefox on Windows.*active now/)).toBeVisible();

    await signOutOf(other, /^Sign out Samsung Internet on Android/).click();
    await other.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(other.getByRole("alertdialog")).toBeHidden();
    await expect(page.getByText("Signed out from another session").first()).toBeVisible({ timeout: 2_000 });
  });

  test("a device's name", async ({ page, newBrowser }) => {
    await signInAs(page, "agency-admin");
    await page.getByRole("link", { name: "Devices", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Living room" })).toBeVisible();
    await listening(page, 1);

    const other = await newBrowser({ userAgent: FIREFOX });
    await other.goto("/settings/devices?as=agency-admin");
    await other.getByRole("button", { name: "Rename Living room" }).click();
    await other.getByRole("textbox").fill("Kitchen tablet");
    await other.keyboard.press("Enter");
    await expect(other.getByRole("heading", { name: "Kitchen tablet" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Kitchen tablet" })).toBeVisible({ timeout: 2_000 });
  });
});

test("without events it shows within thirty seconds, by asking", async ({
  page,
  newBrowser,
  expectFailedRequest,
}) => {
  expectFailedRequest(404);
  await page.route("**/api/events", (route) => route.fulfill({ status: 404 }));
  await page.clock.install();
  await signInAs(page, "agency-member");
  await expect(page.getByRole("region", { name: "Recently ended" })).toBeVisible();

  const other = await newBrowser({ userAgent: FIREFOX });
  await signInAs(other, "agency-member");
  const question = page.getByRole("region", { name: "New sign-ins" });
  // Second by second, as the answers need real time to come.
  for (let seconds = 0; seconds < 30 && (await question.isHidden()); seconds++) {
    await page.clock.runFor(1_000);
    await page.request.get("/api/-/streams");
  }
  await expect(question).toContainText("New sign-in from Firefox on Windows");
});
