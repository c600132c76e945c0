import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import axe from "axe-core";

interface Fixtures {
  /**
   * Declares that this test provokes a request that fails, and with it the browser's own line on the console:
   * its status, or what the network said. Fails the test where none comes.
   */
  expectFailedRequest: (what: number | string | RegExp) => void;
  /** Another browser, with cookies and storage of its own, on the same backend as this test's first one. */
  newBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** Hears what the pages of a browser have to complain about. */
  watch: (context: BrowserContext) => Promise<void>;
  complaints: Complaints;
}

class Complaints {
  readonly heard: string[] = [];
  readonly expected: RegExp[] = [];

  surprises(): string[] {
    return this.heard.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }

  missing(): RegExp[] {
    return this.expected.filter((pattern) => !this.heard.some((line) => pattern.test(line)));
  }
}

const browsersOwnLine = "Failed to load resource: ";

/**
 * Playwright's `test`, where every test has a backend of its own, and fails on whatever a page says on the
 * console, throws, or does against its Content-Security-Policy.
 */
export const test = base.extend<Fixtures>({
  // The HTTP mock keeps one backend for each value.
  extraHTTPHeaders: async ({}, use, { testId, repeatEachIndex, retry }) => {
    await use({ "x-mock-run": `${testId}-${repeatEachIndex}-${retry}` });
  },

  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.surprises(), "what the pages complained about").toEqual([]);
    expect(complaints.missing(), "failures that were declared, and never came").toEqual([]);
  },

  watch: async ({ complaints }, use) => {
    await use(async (context) => {
      context.on("console", (message) => {
        // Not a complaint: the browser says that it did what signing out asks of it.
        if (message.text().startsWith("Clear-Site-Data header on ")) return;
        complaints.heard.push(`${message.text()} ${message.location().url}`);
      });
      context.on("weberror", (failure) => complaints.heard.push(`thrown: ${failure.error().message}`));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
          console.error(`against the Content-Security-Policy: ${effectiveDirective} ${blockedURI}`);
        });
      });
    });
  },

  context: async ({ context, watch }, use) => {
    await watch(context);
    await use(context);
  },

  newBrowser: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      // Playwright's runner gives it this test's base address and headers.
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  expectFailedRequest: async ({ complaints }, use) => {
    await use((what) => {
      const detail =
        typeof what === "number"
          ? `.*status of ${what} `
          : typeof what === "string"
            ? `.*${what}`
            : what.source;
      complaints.expected.push(new RegExp(`^${browsersOwnLine}${detail}`));
    });
  },
});

export { expect };

/** Signs this browser in as one of the mock's people, and waits for the first screen. */
export async function signInAs(page: Page, persona: string): Promise<void> {
  await page.goto(`/?as=${persona}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Waits for what comes last: the sessions that ended lately, which are fetched after the rows. */
export async function wholeList(page: Page): Promise<void> {
  const ended = page.getByRole("region", { name: "Recently ended" });
  await expect(ended.getByRole("listitem").first()).toBeVisible();
}

/**
 * The page as it stands breaks no rule of WCAG 2.2 AA, nor axe's best practices. `coloursAlone`: of a page that was
 * looked at in another theme, in which nothing but colours can differ.
 */
export async function expectNoAxeViolations(page: Page, { coloursAlone = false } = {}): Promise<void> {
  await page.evaluate(rest);
  // A second look at a page finds axe there, which takes longer to read than many a page to be looked at.
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(violations, coloursAlone ? colours : everything);
  expect(found, "axe's violations").toEqual([]);
}

const everything: axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const colours: axe.RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Runs in the page: what axe finds. Of what breaks no rule it would note down every element too, and how to find it. */
async function violations(runOnly: axe.RunOnly): Promise<string[]> {
  const here: { axe?: typeof axe } = window as never;
  const { violations: found } = await here.axe!.run(document, {
    runOnly,
    resultTypes: ["violations"],
    selectors: false,
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/**
 * Runs in the page: until what was set is drawn, and nothing has been moving for two frames in turn. What one
 * animation ends in may start the next. What repeats for ever is left out; what waits to start is waited for.
 */
async function rest(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const passing = () =>
    document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
      );
  for (let still = 0; still < 2; still++) {
    await frame();
    const moving = passing();
    if (moving.length > 0) still = -1;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}
