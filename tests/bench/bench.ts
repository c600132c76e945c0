import { chromium } from "playwright-core";

import { findChromium, launchOptions } from "#tests/chromium.ts";

import { startHosts, type Subject } from "./hosts.ts";
import { lighthouseScores, type Scores } from "./lighthouse.ts";
import { visit, type Condition, type Measured } from "./visit.ts";

// `npm run bench -- --once`: every measurement once, to see that it works.
const once = process.argv.includes("--once");
const runs: Record<Condition, number> = once
  ? { plain: 1, "CPU 4x": 1, "CPU 4x, slow 4G": 1 }
  : { plain: 7, "CPU 4x": 5, "CPU 4x, slow 4G": 3 };
const lighthouseRuns = once ? 1 : 5;
const debuggingPort = 9333;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function mediansOf<Key extends string>(all: Record<Key, number>[]): Record<Key, number> {
  const keys = Object.keys(all[0] ?? {}) as Key[];
  return Object.fromEntries(keys.map((key) => [key, median(all.map((one) => one[key]))])) as Record<
    Key,
    number
  >;
}

type Row = [what: string, panel: number, bare: number, unit: string];

function print(title: string, rows: Row[]): void {
  console.log(
    `\n${title.padEnd(44)}${"panel".padStart(10)}${"bare page".padStart(12)}${"ratio".padStart(8)}`,
  );
  for (const [what, panel, bare, unit] of rows) {
    const digits = unit === "kB" || unit === "MB" ? 1 : 0;
    const cells = [panel.toFixed(digits).padStart(10), bare.toFixed(digits).padStart(12)];
    console.log(
      `${`  ${what}${unit && `, ${unit}`}`.padEnd(44)}${cells.join("")}${(bare > 0 ? (panel / bare).toFixed(2) : "").padStart(8)}`,
    );
  }
}

const { path, origin } = await findChromium();
console.log(`Chromium: ${path} (${origin})`);
console.log("Both come gzipped from a host with production's headers, and talk to the same HTTP mock.");
console.log("Medians. Every visit is a new browser with an empty cache; kB are 1000 bytes of gzip.");

const options = await launchOptions();
const hosts = await startHosts();
const [panel, bare] = hosts.subjects;

/** Turn by turn, so that a busy moment of the machine meets both. */
async function sideBySide<T>(times: number, measure: (subject: Subject) => Promise<T>): Promise<[T[], T[]]> {
  const results: [T[], T[]] = [[], []];
  for (let run = 0; run < times; run++) {
    results[0].push(await measure(panel));
    results[1].push(await measure(bare));
  }
  return results;
}

const rowsPlain: Record<number, number> = {};
const browser = await chromium.launch(options);
await visit(browser, panel, 10, "plain"); // Warms up the server.
for (const sessions of [10, 1000] as const) {
  const rows: Row[] = [];
  for (const condition of ["plain", "CPU 4x", "CPU 4x, slow 4G"] as const) {
    const [ours, theirs] = await sideBySide(runs[condition], (subject) =>
      visit(browser, subject, sessions, condition),
    );
    const [a, b]: [Measured, Measured] = [mediansOf(ours), mediansOf(theirs)];
    if (condition === "plain") {
      rowsPlain[sessions] = a.rows;
      rows.push(
        ["scripts until rows are visible", a.scripts, b.scripts, "kB"],
        ["styles until rows are visible", a.styles, b.styles, "kB"],
        ["elements", a.elements, b.elements, ""],
        ["heap after collection", a.heap, b.heap, "MB"],
      );
    }
    rows.push(
      [`navigation to rows (${condition})`, a.rows, b.rows, "ms"],
      [`sign out to row changed (${condition})`, a.signOut, b.signOut, "ms"],
    );
  }
  print(`${sessions} sessions`, rows);
}
await browser.close();

const [ten = 0, thousand = 0] = [rowsPlain[10], rowsPlain[1000]];
console.log(
  `\n1,000 sessions take ${(thousand / ten).toFixed(2)} times as long as 10 (${Math.round(thousand - ten)} ms more).`,
);

const [ours, theirs]: [Scores[], Scores[]] = await sideBySide(lighthouseRuns, (subject) =>
  lighthouseScores(subject, options, debuggingPort),
);
const [a, b] = [mediansOf(ours), mediansOf(theirs)];
print("Lighthouse, desktop preset", [
  ["performance", a.performance, b.performance, ""],
  ["accessibility", a.accessibility, b.accessibility, ""],
  ["best practices", a["best-practices"], b["best-practices"], ""],
]);
hosts.stop();
