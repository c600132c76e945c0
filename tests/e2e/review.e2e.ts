import { PASSWORD } from "#mocks/seeds/personas.ts";

import { tabTo } from "./keys.ts";
import { expect, signInAs, test } from "./test.ts";

const NEW_PASSWORD = "seven quiet lanterns over the harbour";

test("by the keyboard alone, from a session that one does not recognise to a receipt", async ({
  page,
  expectFailedRequest,
}) => {
  // The server asks who it is, and refuses a wrong password.
  expectFailedRequest(401);
  await signInAs(page, "agency-admin");
  const step = (name: string) => page.getByRole("heading", { name });
  const press = async (role: "button" | "link", name: string | RegExp) => {
    await tabTo(page, page.getByRole(role, { name }));
    await page.keyboard.press("Enter");
  };

  await press("button", "Review 2 sessions");
  await expect(page.getByRole("link", { name: /^Chrome on Windows, London/ })).toBeFocused();
  await press("link", /^Not me: Chrome on Windows, London/);
  await expect(page.getByRole("heading", { level: 1, name: "Make your account safe" })).toBeFocused();

  await press("button", "Not me");
  const dialog = page.getByRole("dialog", { name: "Confirm it’s you" });
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  await page.keyboard.type("not this one");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText(/wrong/i);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  await expect(step("Step 2 of 4 Sign out this session")).toBeFocused();
  await press("button", "Sign out this session");
  // There is nothing to do for what belongs to it, for trust and for the second factor.
  await expect(step("Step 3 of 4 Look through your recent activity")).toBeFocused();
  await press("button", "Continue");
  await expect(step("Step 4 of 4 Change your password")).toBeFocused();

  await tabTo(page, page.getByLabel("Current password", { exact: true }));
  await page.keyboard.type(PASSWORD);
  await tabTo(page, page.getByLabel("New password", { exact: true }));
  await page.keyboard.type(NEW_PASSWORD);
  await tabTo(page, page.getByLabel("New password again", { exact: true }));
  await page.keyboard.type(NEW_PASSWORD);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Your password is changed" })).toBeVisible();
  await press("link", "Sign in again");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type("ana.garcia@northwind.example");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(NEW_PASSWORD);
  await page.keyboard.press("Enter");

  await expect(step("Receipt: 1 thing is still open")).toBeFocused();
  const receipt = page.getByRole("list", { name: "What was done and what was not" });
  await expect(receipt).toContainText("Password changed.");
  await expect(receipt).toContainText(/Chrome on Windows/);
  expect(page.url()).not.toContain(NEW_PASSWORD);

  await press("link", "Back to all sessions");
  await expect(page.getByRole("heading", { level: 1, name: "Sessions & devices" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Recently ended" })).toContainText(
    "Ended by a password change",
  );
});

test("cancelling the question who it is changes nothing; what is done stays done when one comes back", async ({
  page,
  expectFailedRequest,
}) => {
  expectFailedRequest(401);
  await signInAs(page, "agency-admin");
  await page.getByRole("link", { name: /^Not me: Chrome on Windows, London/ }).click();
  await page.getByRole("button", { name: "Not me" }).click();
  await page.getByRole("dialog", { name: "Confirm it’s you" }).waitFor();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("main")).toContainText("Nothing was changed");

  await page.getByRole("button", { name: "Not me" }).click();
  await page.getByRole("dialog").getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out this session" }).click();
  await expect(page.getByRole("heading", { name: /^Step 3 of 4/ })).toBeFocused();

  const address = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "All sessions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions & devices" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { name: /^Step 3 of 4/ })).toBeVisible();
});
