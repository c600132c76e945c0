import { type Browser, chromium, type LaunchOptions, type Page } from "playwright-core";

import { printBars } from "./bars.ts";
import { openContext, type OrganizationVisit, prepareOrganization, type Subject } from "./hosts.ts";
import { timeMockPages } from "./mock-pages.ts";

const LOADED = 10_000;
const LONGEST_TASK = 100;

interface Loaded {
  heap: number;
  elements: number;
  /** The longest task of each stretch, in milliseconds; 0: none over 50. */
  tasks: { what: string; longest: number }[];
}

/**
 * Everybody's sessions in an organization of 50,000, beside one of fifty. Gives how many bars were missed.
 * `once`: as little as shows that it works.
 */
export async function benchOrganization(
  panel: Subject,
  options: LaunchOptions,
  once: boolean,
): Promise<number> {
  const [large, fifty] = await Promise.all(
    (["large", "fifty"] as const).map((scenario) => prepareOrganization(panel.origin, scenario)),
  );
  if (!large || !fifty) throw new Error("There is nothing to visit.");
  const pages = await timeMockPages(large, once ? 1 : 12);

  const browser = await chromium.launch(options);
  try {
    const times = await timeRows(browser, [fifty, large], once ? 1 : 9);
    const [small, big] = times;
    const few = await load(browser, fifty, 1);
    const many = await load(browser, large, once ? 1_000 : LOADED);
    return printBars("Organization of 50,000 sessions, beside one of 50", [
      ...pages.map(({ what, p95 }) => ({
        what: `mock, ${what}, p95`,
        unit: "ms" as const,
        value: p95,
        bar: 50,
      })),
      {
        what: "navigation to rows",
        unit: "ms",
        value: big ?? Number.NaN,
        bar: Math.max((small ?? 0) * 1.3, (small ?? 0) + 50),
        note: `${small?.toFixed(0)} with fifty`,
      },
      ...many.tasks.map(({ what, longest }) => ({
        what: `longest task, ${what}`,
        unit: "ms" as const,
        value: longest,
        bar: LONGEST_TASK,
      })),
      { what: "elements, the most", unit: "", value: many.elements, bar: 1_500 },
      {
        what: `heap after collection, over the small list`,
        unit: "MB",
        value: many.heap - few.heap,
        bar: 60,
        note: `${many.heap.toFixed(1)} and ${few.heap.toFixed(1)}`,
      },
    ]);
  } finally {
    await browser.close();
  }
}

/** From the navigation until the first rows are painted, turn by turn, in a new browser each time: medians in milliseconds. */
async function timeRows(browser: Browser, visits: OrganizationVisit[], runs: number): Promise<number[]> {
  const all = visits.map((): number[] => []);
  for (let run = 0; run <= runs; run++)
    for (const [index, visit] of visits.entries()) {
      const context = await openContext(browser, visit);
      const page = await context.newPage();
      await page.addInitScript(noteTableRows);
      await page.goto(`${visit.origin}/settings/sessions?scope=organization`, { waitUntil: "commit" });
      const rows = await (await page.waitForFunction(() => window.rowsPaintedAt)).jsonValue();
      // The first of all warms up the server.
      if (run > 0) all[index]?.push(rows ?? Number.NaN);
      await context.close();
    }
  return all.map((times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
}

/** Loads so many rows by scrolling, scrolls, sorts and filters among them, and weighs the page. */
async function load(browser: Browser, visit: OrganizationVisit, wanted: number): Promise<Loaded> {
  const context = await openContext(browser, visit);
  try {
    const page = await context.newPage();
    await page.addInitScript(noteLongTasks);
    await page.goto(`${visit.origin}/settings/sessions?scope=organization`);
    await page.getByRole("grid").getByRole("row").nth(1).waitFor();
    const tasks: Loaded["tasks"] = [];
    let elements = 0;
    const stretch = async (what: string, act: () => Promise<unknown>) => {
      await page.evaluate(() => (window.longestTask = 0));
      await act();
      // A task is told of after it has ended.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
      });
      tasks.push({ what, longest: await page.evaluate(() => window.longestTask ?? 0) });
      elements = Math.max(elements, await page.evaluate(() => document.querySelectorAll("*").length));
    };

    await stretch(`loading ${wanted.toLocaleString("en")} rows`, () => page.evaluate(scrollUntil, wanted));
    await stretch("scrolling through them", () => page.evaluate(scrollThrough));
    const heap = await heapOf(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    if (wanted > 50) {
      await stretch("sorting", () => sort(page));
      await stretch("filtering by text", () => find(page));
      await stretch("filtering by facets", () => filter(page));
    }
    return { heap, elements, tasks };
  } finally {
    await context.close();
  }
}

/** Does something that has the table read anew, and waits for its rows. */
async function readAnew(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes("/api/org/sessions?"));
  await act();
  await answer;
  await page.getByRole("grid").and(page.locator(":not([aria-busy=true])")).waitFor();
  await page.getByRole("grid").getByRole("row").nth(1).waitFor();
}

async function sort(page: Page): Promise<void> {
  for (const name of ["Member", "Signed in", "Last active"]) {
    const header = page.getByRole("columnheader").getByRole("button", { name, exact: true });
    if (await header.count()) await readAnew(page, () => header.click());
  }
}

async function filter(page: Page): Promise<void> {
  for (const name of [/^Country/, /^Client/]) {
    const filters = page.getByRole("region", { name: "Filters" });
    await filters.getByRole("button", { name }).click();
    const box = filters.getByRole("group", { name }).getByRole("checkbox").first();
    await readAnew(page, () => box.click());
    await page.keyboard.press("Escape");
  }
}

async function find(page: Page): Promise<void> {
  await readAnew(page, () =>
    page.getByRole("textbox", { name: /^Search/ }).pressSequentially("london", { delay: 30 }),
  );
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

declare global {
  interface Window {
    longestTask?: number;
  }
}

// What follows runs in the page.

function noteTableRows(): void {
  const look = () => {
    if (document.querySelector("[role=grid] [data-index] a, [role=grid] [data-index] button") === null)
      requestAnimationFrame(look);
    else requestAnimationFrame(() => (window.rowsPaintedAt = performance.now()));
  };
  requestAnimationFrame(look);
}

function noteLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longestTask = Math.max(window.longestTask ?? 0, duration);
  }).observe({ type: "longtask" });
}

/** Scrolls to the end again and again until so many rows are there, or all. */
async function scrollUntil(wanted: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const begun = performance.now();
  while (performance.now() - begun < 180_000) {
    const words = /([\d,]+) of ([\d,]+) loaded/.exec(document.body.innerText);
    if (!words || Number(words[1]?.replaceAll(",", "")) >= wanted) return;
    window.scrollTo(0, document.documentElement.scrollHeight);
    await frame();
  }
  throw new Error(`There were no ${wanted} rows in time.`);
}

/** From the end to the start and back: page by page at first, then in leaps. */
async function scrollThrough(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const height = document.documentElement.scrollHeight;
  for (const [steps, direction] of [
    [240, -1],
    [60, 1],
    [12, -1],
  ] as const)
    for (let step = 0; step < steps; step++) {
      window.scrollBy(0, (direction * height) / steps);
      await frame();
    }
}
