import type { BrowserContext, Page } from "@playwright/test";

import { PASSWORD } from "#mocks/seeds/personas.ts";

import { expect, test } from "./test.ts";

const EMAIL = "ana.garcia@northwind.example";
const NEW_PASSWORD = "nine canaries over the harbour";
const DEVICE = "Canary in the kitchen";
const REASON = "Canary seen in the mine";
const ANY_EMAIL = /[\w.+-]+(@|%40)[\w-]+\.[a-z]/i;

/** All that the browser keeps of the panel beyond the page, but for its HTTP cache and HttpOnly cookies. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const NOTHING = { local: {}, session: {}, databases: 0, caches: [], cookies: "", workers: 0 };

/** Everything that leaves a trace: addresses that were asked for or shown, states and titles of the history, the console. */
async function traces(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  context.on("request", (request) => found.push(request.url()));
  context.on("console", (message) => found.push(message.text()));
  await context.exposeFunction("leavesTrace", (trace: string) => void found.push(trace));
  await context.addInitScript(() => {
    const note = () => window.leavesTrace?.(JSON.stringify([location.href, document.title, history.state]));
    for (const name of ["pushState", "replaceState"] as const) {
      const original = history[name].bind(history);
      history[name] = (...given) => {
        original(...given);
        note();
      };
    }
    addEventListener("DOMContentLoaded", () =>
      new MutationObserver(note).observe(document.head, {
        childList: true,
        subtree: true,
        characterData: true,
      }),
    );
  });
  return found;
}

declare global {
  interface Window {
    leavesTrace?: (trace: string) => void;
  }
}

test("a whole journey leaves nothing of the person in the browser, in addresses, in its history or on the console", async ({
  context,
  page,
  expectFailedRequest,
}) => {
  test.slow();
  // What is asked before the sign-in is refused.
  expectFailedRequest(401);
  const found = await traces(context);
  const secrets = [PASSWORD, NEW_PASSWORD, DEVICE, REASON];
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const question = page.getByRole("alertdialog");
  const goTo = (name: string) =>
    page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name, exact: true }).click();
  const title = (name: string) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  async function signIn(password: string, choices: string[] = []) {
    await page.getByLabel("E-mail address").fill(EMAIL);
    await page.getByLabel("Password", { exact: true }).fill(password);
    for (const choice of choices) await page.getByLabel(choice).check();
    await button("Sign in").click();
  }
  async function keepsNothingBut(local: Record<string, string>) {
    for (const { name, value, httpOnly } of await context.cookies()) {
      expect(httpOnly, name).toBe(true);
      secrets.push(value);
    }
    expect(await kept(page)).toEqual({ ...NOTHING, local });
  }

  await test.step("signing in", async () => {
    await page.goto("/settings/sessions");
    await signIn(PASSWORD);
    await title("Sessions & devices");
    await button("Account menu").click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.keyboard.press("Escape");
    await keepsNothingBut({ theme: "dark" });
  });

  await test.step("a session in detail, a device with another name", async () => {
    await page
      .getByRole("link", { name: /^Firefox on Ubuntu/ })
      .first()
      .click();
    await expect(page.getByRole("dialog")).toContainText("Session ID");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Devices", exact: true }).click();
    await button(/^Rename Firefox on Ubuntu/).click();
    await page.getByRole("textbox", { name: /^Name of/ }).fill(DEVICE);
    await page.keyboard.press("Enter");
    await expect(button(`Rename ${DEVICE}`)).toBeVisible();
  });

  await test.step("a review that ends in another password", async () => {
    await page.getByRole("link", { name: "Sessions", exact: true }).click();
    await page.getByRole("link", { name: /^Not me: Chrome on Windows, London/ }).click();
    await button("Not me").click();
    // Who has just signed in need not prove it again.
    await button("Sign out this session").click();
    await button("Continue").click();
    await page.getByLabel("Current password", { exact: true }).fill(PASSWORD);
    await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel("New password again", { exact: true }).fill(NEW_PASSWORD);
    await page.keyboard.press("Enter");
    await title("Your password is changed");
    await page.getByRole("link", { name: "Sign in again" }).click();
    // Offered where the server knows the browser.
    await signIn(NEW_PASSWORD, ["Remember me", "Trust this device"]);
    await expect(page.getByRole("heading", { name: /^Receipt/ })).toBeVisible();
    await keepsNothingBut({ theme: "dark" });
  });

  await test.step("a wide act with a reason", async () => {
    await goTo("Team");
    await page.getByRole("textbox", { name: "Search members" }).fill("becker");
    await page.getByRole("link", { name: "Thomas Becker" }).click();
    await button("Force sign-out: Thomas Becker").click();
    await question.getByRole("textbox", { name: "Reason" }).fill(REASON);
    await question.getByRole("button", { name: /^Sign out \d+ sessions$/ }).click();
    await expect(question).toHaveAccessibleName("Sign-out finished");
    await question.getByRole("button", { name: "Close" }).click();
  });

  await test.step("the log as a file, API keys", async () => {
    await goTo("Audit log");
    await title("Audit log");
    await button("Export").click();
    const dialog = page.getByRole("dialog", { name: "Export the audit log" });
    const file = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export" }).click();
    await file;
    await dialog.getByRole("button", { name: "Close" }).click();
    await goTo("API sessions");
    await title("API sessions");
  });

  await test.step("the policy", async () => {
    await goTo("Security");
    const form = page.getByRole("form", { name: "Session timeout" });
    await form.getByRole("radio", { name: /^30 days/ }).check();
    await form.getByRole("button", { name: "Save" }).click();
    await question.getByRole("button", { name: /^Save/ }).click();
    await expect(question).toBeHidden();
    await expect(form.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
    await keepsNothingBut({ theme: "dark" });
  });

  await test.step("signing out", async () => {
    await button("Account menu").click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await title("You are signed out");
    // The mock's server has the browser forget even that.
    await keepsNothingBut({});
    expect(await page.content()).not.toMatch(/northwind|Canary|198\.51\.100/i);
  });

  expect(secrets.filter((secret) => secret.length > 15).length).toBeGreaterThan(5);
  const all = found.join("\n");
  expect(found.length).toBeGreaterThan(100);
  for (const secret of new Set(secrets))
    for (const written of [secret, encodeURIComponent(secret)]) expect(all).not.toContain(written);
  expect(found.filter((trace) => ANY_EMAIL.test(trace))).toEqual([]);
});
