import { expect, signInAs, test, wholeList } from "./test.ts";

test.describe("when a sign-out goes wrong", () => {
  test("a lost answer is checked with the server, and leaves one audit entry", async ({
    page,
    request,
    expectFailedRequest,
  }) => {
    expectFailedRequest("net::");
    // Every time: a browser sends once more by itself what was lost on a connection that it had used before.
    await page.goto("/settings/sessions?as=agency-admin&fail=terminateSession:lost");
    await page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ })).toHaveCount(0);

    const audit = JSON.stringify(await (await request.get("/api/-/audit")).json());
    expect(audit.match(/terminateSession"/g) ?? audit.match(/session\.terminat/g)).toHaveLength(1);
  });

  test("offline says that nothing was sent, and keeps the rows", async ({ page, context }) => {
    await signInAs(page, "agency-admin");
    // Whatever is still on its way would fail, and say so on the console.
    await wholeList(page);
    const row = page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ });
    await row.hover();
    await row.click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await context.setOffline(true);
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("You are offline. Nothing was sent.");

    await context.setOffline(false);
    await page.getByRole("alertdialog").getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(row).toHaveCount(0);
  });

  test("leaving works without a network too, and says what it could not do", async ({ page, context }) => {
    await signInAs(page, "agency-admin");
    await wholeList(page);
    // With it comes the dialog that the page would fetch ahead a little later.
    await page.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ }).focus();
    // By the keyboard: a pointer would rest on the rows below the menu, which then load what they need ahead.
    await page.getByRole("button", { name: "Account menu" }).press("Enter");
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
    // The page that it leads to comes beforehand, when there is nothing else to do.
    await page.waitForFunction(() => {
      const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
      return [/signed-out-page-/, /account-/, /sign-out-dialog-/, /sign-out-(?!dialog)/].every((part) =>
        fetched.some((name) => part.test(name)),
      );
    });
    await context.setOffline(true);
    await page.getByRole("menuitem", { name: "Sign out" }).press("Enter");
    await expect(page.getByRole("heading", { name: "You may still be signed in" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("the session itself may still be active");
    expect(await page.content()).not.toMatch(/198\.51\.100|northwind\.example/);
  });

  test("a list that cannot be read is no empty list, and the others can be signed out even so", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(500);
    await page.goto("/settings/sessions?as=agency-admin&fail=listSessions:500");
    await expect(page.getByRole("alert")).toContainText("Your sessions could not be loaded", {
      timeout: 15_000,
    });
    await expect(page.getByText("nowhere else")).toHaveCount(0);
    await page.getByRole("button", { name: "Sign out other sessions" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out other sessions" }).click();
    await expect(page.getByRole("status")).toHaveText(/8 sessions signed out/);
  });
});
