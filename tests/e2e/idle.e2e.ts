import type { Page } from "@playwright/test";

import { expect, expectNoAxeViolations, test, wholeList } from "./test.ts";

// In the clinic a session ends after 30 minutes without activity, and after twelve hours at the latest.

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The clinic's owner looks at their sessions, with a clock that the test moves. */
async function open(page: Page, query = "") {
  await page.clock.install();
  await page.goto(`/?as=clinic-owner${query}`);
  await wholeList(page);
  await watching(page);
}

/** Until the page watches over its time: it tells the other tabs that somebody is here. */
async function watching(page: Page) {
  const heard = await page.evaluateHandle(() => {
    const state = { told: false };
    new BroadcastChannel("whereabouts-activity").addEventListener("message", () => {
      state.told = true;
    });
    return state;
  });
  await expect
    .poll(async () => {
      await page.keyboard.press("Shift");
      return heard.evaluate(({ told }) => told);
    })
    .toBe(true);
}

const advance = (page: Page, seconds: number) => page.request.post("/api/-/advance", { data: { seconds } });

/** Whoever was active a moment ago is so no more: what the page asks from now on it asks by itself. */
const restHands = (page: Page) => page.clock.fastForward(2_000);

/** Time passes everywhere, and the page sleeps meanwhile. */
async function sleep(page: Page, seconds: number) {
  await restHands(page);
  await advance(page, seconds);
  await page.clock.fastForward(seconds * 1_000 - 2_000);
}

const warning = (page: Page) => page.getByRole("alertdialog", { name: "Are you still there?" });
const stay = (page: Page) => page.getByRole("button", { name: "Stay signed in" });
const row = (page: Page) => page.locator("[data-row-action]").first();
const isCovered = (page: Page) => page.locator("html[data-covered]");
const signedOut = (page: Page) => page.getByRole("heading", { name: "You are signed out" });

test.describe("a session that nobody uses", () => {
  test("is warned of in time and goes on with one key, ten times; then it ends, and says why", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    await open(page);
    for (let time = 1; time <= 10; time++) {
      await sleep(page, 29 * MINUTE);
      await expect(stay(page)).toBeFocused();
      await expect(warning(page).getByRole("timer")).toHaveText(
        /^For your safety you will be signed out in (60|5\d) seconds\.$/,
      );
      if (time === 1) await expectNoAxeViolations(page);
      await page.keyboard.press("Space");
      await expect(warning(page)).toBeHidden();
      await expect(row(page)).toBeVisible();
    }
    await sleep(page, 31 * MINUTE);
    await expect(signedOut(page)).toBeVisible();
    await expect(page.getByRole("main")).toContainText("after 30 minutes without activity");
    expect(await page.content()).not.toMatch(/192\.168|198\.51\.100/);
  });

  test("shows no row after a sleep of eight hours, while the server is still being asked", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    await open(page);
    await restHands(page);
    const counted: string[] = [];
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/**", async (route, request) => {
      if (request.headers()["x-background-request"] !== "true") counted.push(request.url());
      await held;
      await route.continue();
    });
    await page.clock.fastForward(8 * HOUR * 1_000);
    await expect(isCovered(page)).toBeAttached();
    await expect(row(page)).toBeHidden();
    await advance(page, 8 * HOUR);
    answer();
    await expect(signedOut(page)).toBeVisible();
    await expect(row(page)).toHaveCount(0);
    expect(counted).toEqual([]);
  });

  test("is warned of with what is left when the tab is looked at again, or is over at once", async ({
    page,
    expectFailedRequest,
  }) => {
    expectFailedRequest(401);
    await open(page);
    // A hidden tab's timers hardly run: here not at all.
    const hiddenFor = async (seconds: number) => {
      await restHands(page);
      await look(page, "hidden");
      await advance(page, seconds);
      const now = await page.evaluate(() => Date.now());
      await page.clock.setSystemTime(now + seconds * 1_000);
      await look(page, "visible");
    };
    await hiddenFor(29 * MINUTE + 20);
    await expect(warning(page).getByRole("timer")).toHaveText(
      /^For your safety you will be signed out in (40|3\d) seconds\.$/,
    );
    await stay(page).click();
    await expect(warning(page)).toBeHidden();
    await hiddenFor(30 * MINUTE);
    await expect(signedOut(page)).toBeVisible();
  });
});

test.describe("two tabs of one browser", () => {
  test("are warned together and go on together; who is active in one is active in both", async ({
    page,
    context,
  }) => {
    await open(page);
    const second = await context.newPage();
    await second.goto("/profile");
    await expect(second.getByRole("heading", { name: "My profile" })).toBeVisible();
    await watching(second);

    await sleep(page, 29 * MINUTE);
    await expect(warning(page)).toBeVisible();
    await expect(warning(second)).toBeVisible();
    await stay(second).click();
    await expect(warning(second)).toBeHidden();
    await expect(warning(page)).toBeHidden();

    for (const minutes of [12, 12, 12]) {
      await sleep(page, minutes * MINUTE);
      const told = page.waitForRequest(
        (request) =>
          request.url().endsWith("/api/me") && request.headers()["x-background-request"] === undefined,
      );
      await second.keyboard.press("Shift");
      await told;
    }
    await expect(warning(page)).toBeHidden();
    await expect(warning(second)).toBeHidden();
    await expect(row(page)).toBeVisible();
  });
});

test.describe("a browser whose clock is wrong", () => {
  for (const [name, hours] of [
    ["ahead", 24],
    ["behind", -24],
  ] as const)
    test(`is signed in as long as any other: a day ${name}`, async ({ page, expectFailedRequest }) => {
      expectFailedRequest(401);
      await open(page);
      const now = await page.evaluate(() => Date.now());
      await page.clock.setSystemTime(now + hours * HOUR * 1_000);
      await page.clock.runFor(2_000);
      await expect(isCovered(page)).not.toBeAttached();
      await expect(row(page)).toBeVisible();
      await expect(warning(page)).toBeHidden();

      await sleep(page, 29 * MINUTE);
      await expect(warning(page).getByRole("timer")).toHaveText(
        /^For your safety you will be signed out in (60|5\d) seconds\.$/,
      );
      await sleep(page, MINUTE + 5);
      await expect(signedOut(page)).toBeVisible();
    });
});

test("the limit that nothing moves is told early and at the last, and cannot be put off", async ({
  page,
  expectFailedRequest,
}) => {
  expectFailedRequest(401);
  await open(page, "&scenario=limit-soon");
  const told = page.getByRole("alertdialog", { name: "Your session is about to end" });
  await sleep(page, 62);
  await expect(told).toContainText("cannot be extended");
  await expect(told).toContainText("For your safety you will be signed out in 5 minutes");
  await expect(stay(page)).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(told).toBeHidden();
  await sleep(page, 4 * MINUTE);
  await expect(told).toContainText(/For your safety you will be signed out in 5\d seconds/);
  await page.getByRole("button", { name: "OK" }).click();
  await expect(told).toBeHidden();
  await sleep(page, MINUTE);
  await expect(signedOut(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("as long as your organization lets any session last");
});

/** What the browser tells a page that is put behind another one, or looked at again. */
async function look(page: Page, state: "hidden" | "visible") {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
