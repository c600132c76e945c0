import { chromium } from "playwright-core";

import { findChromium, launchOptions } from "#tests/chromium.ts";

import { startHosts, type Subject } from "./hosts.ts";
import { lighthouseScores, type Scores } from "./lighthouse.ts";
import { benchOrganization } from "./organization.ts";
import { visit, type Condition, type Measured } from "./visit.ts";

// `npm run bench -- --once`: every measurement once, to see that it works. `-- --organization`: that part alone.
const once = process.argv.includes("--once");
const organizationAlone = process.argv.includes("--organization");
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

const conditions = ["plain", "CPU 4x", "CPU 4x, slow 4G"] as const;
const sizes = [10, 1000] as const;

/** All visits, turn by turn, so that a busy moment of the machine meets everything alike. */
async function visitAll(): Promise<(subject: Subject, sessions: number, condition: Condition) => Measured> {
  const all = new Map<string, Measured[]>();
  const browser = await chromium.launch(options);
  await visit(browser, panel, 10, "plain"); // Warms up the server.
  for (const condition of conditions)
    for (let run = 0; run < runs[condition]; run++)
      for (const sessions of sizes)
        for (const subject of hosts.subjects) {
          const key = `${subject.name} ${sessions} ${condition}`;
          all.set(key, [...(all.get(key) ?? []), await visit(browser, subject, sessions, condition)]);
        }
  await browser.close();
  return (subject, sessions, condition) =>
    mediansOf(all.get(`${subject.name} ${sessions} ${condition}`) ?? []);
}

/** The first screen with one's own sessions, beside the bare page. */
async function benchFirstScreen(): Promise<void> {
  const measured = await visitAll();
  for (const sessions of sizes) {
    const [ours, theirs] = [measured(panel, sessions, "plain"), measured(bare, sessions, "plain")];
    print(`${sessions} sessions`, [
      ["scripts until rows are visible", ours.scripts, theirs.scripts, "kB"],
      ["styles until rows are visible", ours.styles, theirs.styles, "kB"],
      ["elements", ours.elements, theirs.elements, ""],
      ["heap after collection", ours.heap, theirs.heap, "MB"],
      ...conditions.flatMap((condition): Row[] => {
        const [a, b] = [measured(panel, sessions, condition), measured(bare, sessions, condition)];
        return [
          [`navigation to rows (${condition})`, a.rows, b.rows, "ms"],
          [`sign out to row changed (${condition})`, a.signOut, b.signOut, "ms"],
        ];
      }),
    ]);
  }

  const [ten, thousand] = [measured(panel, 10, "plain").rows, measured(panel, 1000, "plain").rows];
  const times = (thousand / ten).toFixed(2);
  const difference = `${thousand < ten ? "" : "+"}${Math.round(thousand - ten)} ms`;
  console.log(`\n1,000 sessions take ${times} times as long as 10 (${difference}).`);

  const scores: [Scores[], Scores[]] = [[], []];
  for (let run = 0; run < lighthouseRuns; run++) {
    scores[0].push(await lighthouseScores(panel, options, debuggingPort));
    scores[1].push(await lighthouseScores(bare, options, debuggingPort));
  }
  const [a, b] = [mediansOf(scores[0]), mediansOf(scores[1])];
  print("Lighthouse, desktop preset", [
    ["performance", a.performance, b.performance, ""],
    ["accessibility", a.accessibility, b.accessibility, ""],
    ["best practices", a["best-practices"], b["best-practices"], ""],
  ]);
}

if (!organizationAlone) await benchFirstScreen();
const missed = await benchOrganization(panel, options, once);
console.log(missed === 0 ? "\nEvery bar is kept." : `\n${missed} bars are missed.`);
if (missed > 0) process.exitCode = 1;
hosts.stop();
