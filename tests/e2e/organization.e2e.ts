import { expect, expectNoAxeViolations, test } from "./test.ts";

const PASSWORD = "correct horse battery staple";
const REASON = "Laptop reported stolen";

test("among tens of thousands: found, all that match signed out with a reason, found again after a reload, told to whom it ended and in the audit log", async ({
  page,
  newBrowser,
  expectFailedRequest,
}) => {
  test.slow();
  // The server asks who one is before the act, and refuses the other browser after it.
  expectFailedRequest(401);

  const other = await newBrowser();
  await other.goto("/settings/sessions?as=agency-member&scenario=large");
  await expect(other.getByRole("region", { name: "Current session" })).toBeVisible();

  await page.goto("/settings/sessions?scope=organization&as=agency-admin&scenario=large");
  const table = page.getByRole("grid");
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("textbox", { name: /^Search/ }).fill("chrome");
  await expect(page).toHaveURL(/q=chrome/);
  const filters = page.getByRole("region", { name: "Filters" });
  await filters.getByRole("button", { name: "Client" }).click();
  await filters
    .getByRole("group", { name: "Client" })
    .getByRole("checkbox", { name: /^Browser/ })
    .click();
  await expect(page).toHaveURL(/client=browser/);
  await page.keyboard.press("Escape");

  await table.getByRole("checkbox", { name: /^Select all [\d,]+ loaded$/ }).click();
  const selection = page.getByRole("region", { name: "Selection" });
  await selection.getByRole("button", { name: /^Select all [\d,]+ matching$/ }).click();
  await selection.getByRole("button", { name: /^Sign out all [\d,]+ matching$/ }).click();

  const question = page.getByRole("alertdialog");
  await expect(question.getByRole("list", { name: "Who is affected" })).toBeVisible();
  await expect(question).toContainText("API keys are not touched");
  await expectNoAxeViolations(page);
  await question.getByRole("textbox", { name: "Reason" }).fill(REASON);
  await question.getByRole("button", { name: /^Sign out [\d,]+ sessions$/ }).click();
  const proof = page.getByRole("dialog", { name: "Confirm it’s you" });
  await proof.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await proof.getByRole("button", { name: "Confirm" }).click();

  // It takes seconds, and goes on by itself: whoever comes back finds it.
  await expect(question.getByRole("progressbar")).toBeVisible();
  await page.reload();
  const underWay = page.getByRole("region", { name: "Wide acts of the last day" });
  await expect(underWay.getByRole("button", { name: /^Dismiss: [\d,]+ sessions signed out/ })).toBeVisible({
    timeout: 30_000,
  });
  await underWay.getByRole("link", { name: /^Details: / }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeVisible();
  await page.getByRole("link", { name: /audit/i }).filter({ hasNotText: "Audit log" }).click();
  await expect(page.getByText(REASON).first()).toBeVisible();

  await expect(other.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await expect(other.getByRole("main")).toContainText("An administrator of your organization");
  expect(await other.content()).not.toContain(REASON);
  await other.getByRole("link", { name: "Sign in again" }).click();
  await other.getByLabel("E-mail address").fill("mateo.ruiz@northwind.example");
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByRole("region", { name: "Recently ended" })).toContainText(`Reason: ${REASON}`);
});

// A sample of what the role matrix holds for everybody in Node and jsdom.
test.describe("who sees what", () => {
  for (const [persona, entries, refused] of [
    ["clinic-owner", ["Team", "Audit log"], "/settings/api-keys"],
    ["platform-viewer", [], "/settings/team"],
    ["platform-security-admin", ["Team", "API sessions", "Audit log"], null],
  ] as const)
    test(persona, async ({ page }) => {
      await page.goto(`/profile?as=${persona}`);
      const navigation = page.getByRole("navigation", { name: "Settings" });
      await expect(navigation.getByRole("link", { name: "Security" })).toBeVisible();
      const links = await navigation.getByRole("link").allTextContents();
      expect(links.filter((name) => ["Team", "API sessions", "Audit log"].includes(name))).toEqual(entries);
      if (refused === null) return;
      await page.goto(refused);
      await expect(page.getByRole("heading", { name: "You can’t see this page" })).toBeVisible();
    });
});
