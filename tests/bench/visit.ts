import { gzipSync } from "node:zlib";

import type { Browser, CDPSession, Page } from "playwright-core";

import { openContext, prepareVisit, type Subject } from "./hosts.ts";

export type Condition = "plain" | "CPU 4x" | "CPU 4x, slow 4G";

export interface Measured {
  scripts: number;
  styles: number;
  rows: number;
  signOut: number;
  elements: number;
  heap: number;
}

/** What Lighthouse and DevTools mean by slow 4G: 1.6 Mbit/s and 150 ms, as felt by a request. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/**
 * One visit of a new browser with nothing in its cache: from the navigation until the rows are painted, then one
 * session signed out. Times in milliseconds, sizes in kB (gzip), the heap in MB after a collection.
 */
export async function visit(
  browser: Browser,
  subject: Subject,
  sessions: 10 | 1000,
  condition: Condition,
): Promise<Measured> {
  const prepared = await prepareVisit(subject.origin, sessions);
  const context = await openContext(browser, { origin: subject.origin, ...prepared });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await throttle(devtools, condition);
    await page.addInitScript(noteRows);
    await page.goto(`${subject.origin}/settings/sessions`, { waitUntil: "commit" });
    const rows = await (await page.waitForFunction(() => window.rowsPaintedAt)).jsonValue();
    const { scripts, styles } = await fetchedUntilRows(page);
    await page.waitForLoadState("networkidle");
    const { elements, heap } = await weigh(page, devtools);
    const signOut = await page.evaluate(signOutFirst);
    return { scripts, styles, rows: rows ?? Number.NaN, signOut, elements, heap };
  } finally {
    await context.close();
  }
}

async function throttle(devtools: CDPSession, condition: Condition): Promise<void> {
  if (condition !== "plain") await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (condition !== "CPU 4x, slow 4G") return;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow4G);
}

/** The sizes of the scripts and styles that the page had asked for when its rows came. */
async function fetchedUntilRows(page: Page): Promise<{ scripts: number; styles: number }> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime < (window.rowsThereAt ?? 0))
      .map(({ name }) => name),
  );
  const sizeOf = async (ending: string) => {
    const bodies = [...new Set(urls)].filter((url) => url.endsWith(ending)).map((url) => fetch(url));
    const sizes = await Promise.all(bodies.map(async (body) => packedSize(await (await body).text())));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return { scripts: await sizeOf(".js"), styles: await sizeOf(".css") };
}

function packedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}

async function weigh(page: Page, devtools: CDPSession): Promise<{ elements: number; heap: number }> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  return { elements, heap: usedSize / 1_000_000 };
}

declare global {
  interface Window {
    /** Milliseconds after the navigation began: the frame in which the rows came. */
    rowsThereAt?: number;
    /** The frame after it: by then they are painted. */
    rowsPaintedAt?: number;
  }
}

// The two below run in the page. In both pages rows carry data-session, and their buttons data-row-action.

function noteRows(): void {
  const look = () => {
    if (document.querySelector("[data-session] [data-row-action]") === null) {
      requestAnimationFrame(look);
      return;
    }
    window.rowsThereAt = performance.now();
    requestAnimationFrame(() => (window.rowsPaintedAt = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Presses the first row's button, then the one that confirms: from there until the row shows it. */
async function signOutFirst(): Promise<number> {
  const begunWaiting = performance.now();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
    for (let found = find(); performance.now() - begunWaiting < 20_000; found = find()) {
      if (found) return found;
      await frame();
    }
    throw new Error(`There was no ${what} in time.`);
  };
  const button = await until("row", () =>
    document.querySelector<HTMLElement>("[data-session] [data-row-action]"),
  );
  const id = button.closest("[data-session]")?.getAttribute("data-session");
  button.click();
  const dialog = await until("dialog", () => document.querySelector("[role=alertdialog]"));
  await frame();
  await frame();
  const confirm = [...dialog.querySelectorAll("button")].at(-1);
  const begun = performance.now();
  confirm?.click();
  await until("change", () => document.querySelector(`[data-session="${id}"] [data-row-action]`) === null);
  await frame();
  return performance.now() - begun;
}
