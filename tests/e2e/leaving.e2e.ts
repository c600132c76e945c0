import type { Page, Route } from "@playwright/test";

import { PASSWORD } from "#mocks/seeds/personas.ts";
import { launchOptions } from "#tests/chromium.ts";

import { expect, signInAs, test, wholeList } from "./test.ts";

// Playwright switches the back-forward cache off. With it, a page that comes back is not loaded: do not await goBack.
test.use({
  launchOptions: { ...(await launchOptions()), ignoreDefaultArgs: ["--disable-back-forward-cache"] },
});

const LIST = "/settings/sessions";
const OF_ANA = /198\.51\.100|203\.0\.113|Firefox on Ubuntu|northwind\.example|Ana García/;
const TEN_DAYS = 864_000;

const signedOut = (page: Page) => page.getByRole("heading", { name: "You are signed out" });
const maybeSignedIn = (page: Page) => page.getByRole("heading", { name: "You may still be signed in" });

/** Within a second, whatever the server takes, nothing of Ana's is in the page any more. */
const isWiped = (page: Page) =>
  expect.poll(async () => OF_ANA.test(await page.content()), { timeout: 1_000, intervals: [50] }).toBe(false);

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account menu" }).press("Enter");
  await page.getByRole("menuitem", { name: "Sign out" }).press("Enter");
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Until the page that a sign-out leads to has been fetched, as it is a little after the first rows. */
const readyToLeave = (page: Page) =>
  page.waitForFunction(() => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    return ["/signed-out-page-", "/account-"].every((part) => fetched.some((name) => name.includes(part)));
  });

/** Holds back what the server says to `path` in this tab. */
async function hold(
  page: Page,
  path: string,
): Promise<{ asked: Promise<void>; release: () => Promise<void> }> {
  const held: Route[] = [];
  let hear = () => {};
  const asked = new Promise<void>((heard) => (hear = heard));
  await page.route(`**/api${path}`, (route) => {
    held.push(route);
    hear();
  });
  return {
    asked,
    release: async () => {
      await page.unroute(`**/api${path}`);
      await Promise.all(held.map((route) => route.continue().catch(() => {})));
    },
  };
}

test("signing out wipes every tab at once, before the server answers; the next person sees their own", async ({
  context,
  page,
  expectFailedRequest,
}) => {
  // Whoever goes back is asked who they are.
  expectFailedRequest(401);
  await signInAs(page, "agency-admin");
  await page.getByRole("link", { name: "Devices", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Rename Firefox on Ubuntu/ })).toBeVisible();
  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  await wholeList(page);
  const second = await context.newPage();
  await second.goto(LIST);
  await wholeList(second);
  await second.getByRole("button", { name: /^Sign out Firefox on Ubuntu/ }).press("Enter");
  await expect(second.getByRole("alertdialog")).toBeVisible();
  await readyToLeave(second);

  const server = await hold(page, "/sign-out");
  await signOut(page);
  await server.asked;
  await Promise.all([isWiped(page), isWiped(second)]);
  for (const tab of [page, second])
    await expect(tab.getByRole("heading", { name: "Signing out…" })).toBeVisible();
  await page.goBack();
  expect(await page.content()).not.toMatch(OF_ANA);
  await server.release();
  await expect(signedOut(second)).toBeVisible();
  await expect(second.getByRole("main")).toContainText("You signed out in this browser");
  await expect(signedOut(page)).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("heading", { name: /^(Sign in|You are signed out)$/ })).toBeVisible();
  expect(await page.content()).not.toMatch(OF_ANA);

  // Ana's list is open in one tab while somebody else signs in in the other.
  await second.goto("/sign-in");
  await signIn(second, "ana.garcia@northwind.example");
  await wholeList(second);
  await expect(second.getByRole("main")).toContainText("Firefox on Ubuntu");
  await page.goto("/sign-in");
  const who = await hold(second, "/me");
  await signIn(page, "priya.raman@meridian.example");
  await expect(page.getByRole("region", { name: "Current session" })).toBeVisible();
  await who.asked;
  await expect(second.getByText("Firefox on Ubuntu").first()).toBeHidden();
  await who.release();
  await expect(second.getByRole("region", { name: "Current session" })).toBeVisible();
  expect(await second.content()).not.toMatch(/Northwind|Firefox on Ubuntu/);
});

test("without a network both tabs are wiped all the same, and say that the session may live on", async ({
  context,
  page,
}) => {
  await signInAs(page, "agency-admin");
  const second = await context.newPage();
  await second.goto(LIST);
  for (const tab of [page, second]) {
    await wholeList(tab);
    await readyToLeave(tab);
  }
  await page.getByRole("button", { name: "Account menu" }).press("Enter");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("menuitem", { name: "Sign out" }).press("Enter");
  await Promise.all([isWiped(page), isWiped(second)]);
  for (const tab of [page, second]) {
    await expect(maybeSignedIn(tab)).toBeVisible();
    await expect(tab.getByRole("main")).toContainText("The server could not be reached");
  }
  await context.setOffline(false);
  await second.getByRole("button", { name: "Try again" }).click();
  await expect(signedOut(second)).toBeVisible();
});

test("what the back-forward cache keeps is hidden until it is checked", async ({
  page,
  request,
  expectFailedRequest,
}) => {
  expectFailedRequest(401);
  // The headers that go with the panel keep Chromium's cache from it; other browsers and hosts do otherwise.
  await page.route(
    ({ pathname }) => pathname === LIST,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "cache-control": "no-cache" } });
    },
  );
  await page.addInitScript(() => {
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) document.documentElement.dataset["returned"] = "true";
    });
  });
  const comeBack = async () => {
    await page.goto("about:blank");
    const who = await hold(page, "/me");
    void page.goBack().catch(() => {});
    await page.waitForFunction(() => document.documentElement.dataset["returned"] === "true");
    await who.asked;
    await expect(page.getByText("Firefox on Ubuntu").first()).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
    await page.evaluate(() => delete document.documentElement.dataset["returned"]);
    return who;
  };
  await signInAs(page, "agency-admin");
  await page.goto(LIST);
  await wholeList(page);

  const alive = await comeBack();
  await alive.release();
  await expect(page.getByText("Firefox on Ubuntu").first()).toBeVisible();

  const over = await comeBack();
  await request.post("/api/-/advance", { data: { seconds: TEN_DAYS } });
  await over.release();
  await expect(signedOut(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("without activity");
  expect(await page.content()).not.toMatch(OF_ANA);
});

test("a reason that was typed outlives an expiry, but not a sign-out; one comes back to where one was", async ({
  page,
  request,
  expectFailedRequest,
}) => {
  expectFailedRequest(401);
  const REASON = "Laptop left in the train";
  const email = "ana.garcia@northwind.example";
  const reason = page.getByRole("textbox", { name: "Reason" });
  await signInAs(page, "agency-admin");
  await page.goto("/settings/team");
  await page.getByRole("button", { name: "Sign out everyone" }).click();
  await reason.fill(REASON);

  await request.post("/api/-/advance", { data: { seconds: TEN_DAYS } });
  await expect(signedOut(page)).toBeVisible();
  expect(await page.content()).not.toContain(REASON);
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, email);
  await expect(page).toHaveURL(/\/settings\/team$/);
  await page.getByRole("button", { name: "Sign out everyone" }).click();
  await expect(reason).toHaveValue(REASON);

  await page.keyboard.press("Escape");
  await signOut(page);
  await expect(signedOut(page)).toBeVisible();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, email);
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Sign out everyone" }).click();
  await expect(reason).toHaveValue("");
});
