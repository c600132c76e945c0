import { expect, signInAs, test } from "./test.ts";

test.describe("one person in two browsers", () => {
  test("ends the other one, which is told why and keeps nothing", async ({
    page,
    newBrowser,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    const laptop = await newBrowser({ userAgent: FIREFOX });
    await laptop.goto("/profile?as=agency-admin");
    await laptop.getByRole("link", { name: "Sessions & devices" }).click();
    await expect(laptop.getByText("198.51.100").first()).toBeVisible();

    await signInAs(page, "agency-admin");
    const other = page.getByRole("button", { name: /^Sign out Firefox on Windows.*active now$/ });
    await other.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(other).toHaveCount(0);

    // Told by the server, without a request of its own.
    await expect(laptop.getByRole("heading", { name: "You are signed out" })).toBeVisible({ timeout: 2_000 });
    await expect(laptop.getByRole("main")).toContainText("signed out from another of your sessions");
    expect(await laptop.content()).not.toMatch(/198\.51\.100|northwind\.example/);

    await laptop.goBack();
    await expect(laptop.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(await laptop.content()).not.toMatch(/198\.51\.100|northwind\.example/);
  });

  test("is shown the other one's new session", async ({ page, newBrowser }) => {
    await signInAs(page, "agency-member");
    const phone = await newBrowser({ userAgent: FIREFOX });
    await signInAs(phone, "agency-member");
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(
      page.getByRole("button", { name: /^Sign out Firefox on Windows.*active now$/ }),
    ).toBeVisible();
  });
});

test("two tabs of one browser are one session: signing out in one empties the other", async ({
  context,
  page,
  expectFailedRequest,
}) => {
  expectFailedRequest(401);
  await signInAs(page, "clinic-owner");
  const second = await context.newPage();
  await second.goto("/profile");
  await expect(second.getByRole("heading", { name: "My profile" })).toBeVisible();

  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await expect(second.getByRole("heading", { name: "You are signed out" })).toBeVisible({ timeout: 5_000 });
});

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
