import { PASSWORD } from "#mocks/seeds/personas.ts";

import { expect, signInAs, test } from "./test.ts";

test.describe("somebody who looks after their own sessions", () => {
  test("signs in, reads a session's details, signs it out, then the others, then everywhere", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in\?return=/);
    await page.getByLabel("E-mail address").fill("ana.garcia@northwind.example");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();

    await expect(page).toHaveURL("/settings/sessions");
    await expect(page.getByRole("region", { name: "Current session" })).toContainText("This device");
    await expect(page.getByText("9 active sessions")).toBeVisible();

    await page.getByRole("link", { name: /^Chrome on Windows, London/ }).click();
    const details = page.getByRole("dialog", { name: "Chrome on Windows" });
    await expect(details).toContainText("Thames Broadband");
    await expect(page).toHaveURL(/\/settings\/sessions\/ses_/);
    await page.goBack();
    await expect(details).toBeHidden();

    await page.getByRole("button", { name: /^Sign out Chrome on Windows, London/ }).click();
    const confirmation = page.getByRole("alertdialog");
    await expect(confirmation).toContainText("London, United Kingdom");
    await confirmation.getByRole("button", { name: "Sign out" }).click();
    await expect(confirmation).toBeHidden();
    await expect(page.getByRole("button", { name: /^Sign out Chrome on Windows, London/ })).toHaveCount(0);
    const ended = page.getByRole("region", { name: "Recently ended" });
    await expect(ended).toContainText("Signed out from another session");
    await expect(page.getByText("8 active sessions")).toBeVisible();

    await page.getByRole("button", { name: "Sign out other sessions (7)" }).click();
    await expect(confirmation).toContainText("The session you are using now stays signed in.");
    await confirmation.getByRole("button", { name: "Sign out other sessions" }).click();
    await expect(page.getByText("You are signed in here and nowhere else.")).toBeVisible();
    await expect(page.getByText("1 active session")).toBeVisible();

    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await confirmation.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("You signed out everywhere");

    await page.goto("/settings/sessions");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("signs out two that they have ticked", async ({ page }) => {
    await signInAs(page, "agency-admin");
    await page.getByRole("checkbox", { name: /^Select Firefox on Ubuntu/ }).check();
    await page.getByRole("checkbox", { name: /^Select Safari on macOS/ }).check();
    await page.getByRole("button", { name: "Sign out selected (2)" }).click();
    const confirmation = page.getByRole("alertdialog", { name: "Sign out 2 sessions?" });
    await expect(confirmation.getByRole("listitem")).toHaveText([/Safari on macOS/, /Firefox on Ubuntu/]);
    await confirmation.getByRole("button", { name: "Sign out selected (2)" }).click();
    await expect(page.getByText("7 active sessions")).toBeVisible();
  });

  test("comes by an old address, and by a link to one session", async ({ page, expectFailedRequest }) => {
    expectFailedRequest(404);
    await page.goto("/settings?section=active-sessions&as=portal-client-admin");
    await expect(page).toHaveURL("/settings/sessions");
    await page.getByRole("link", { name: /^Safari on iPhone/ }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const address = page.url();

    await page.goto(`${address}?linked`);
    await expect(page.getByRole("heading", { level: 1, name: "Safari on iPhone" })).toBeVisible();
    await page.goto("/settings/sessions/ses_nobody");
    await expect(page.getByText("This session is not here")).toBeVisible();
    await page.getByRole("link", { name: "All sessions" }).first().click();
    await expect(page.getByRole("heading", { name: "Sessions & devices" })).toBeVisible();
  });

  test("cannot end the current session from the list where the policy says so", async ({ page }) => {
    await signInAs(page, "portal-client-admin");
    const current = page.getByRole("region", { name: "Current session" });
    await expect(current).toContainText("use “Sign out” in the menu");
    await expect(current.getByRole("button", { name: /Sign out/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Sign out everywhere" })).toHaveCount(0);
    // What comes last: a reading under way would be refused once one is signed out.
    await expect(page.getByRole("region", { name: "Recently ended" })).not.toContainText("Loading");

    await page.getByRole("button", { name: "Account menu" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  });

  test("has a thousand sessions and signs out the last one", async ({ page }) => {
    await page.goto("/settings/sessions?as=agency-admin&scenario=many");
    await expect(page.getByText("1,000 active sessions")).toBeVisible();
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await expect(page.getByRole("button", { name: "Show all", exact: true })).toHaveCount(0);

    const lastLine = page.locator("li[aria-setsize]").last();
    await expect(async () => {
      await page.keyboard.press("End");
      await page.mouse.wheel(0, 100_000);
      const [position, size] = await lastLine.evaluate((line) => [
        line.getAttribute("aria-posinset"),
        line.getAttribute("aria-setsize"),
      ]);
      expect(position).toBe(size);
    }).toPass();
    expect(await page.locator("*").count()).toBeLessThanOrEqual(1_500);

    await lastLine.getByRole("button", { name: /^Sign out / }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("999 active sessions")).toBeVisible();
  });
});
