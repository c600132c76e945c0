// npm test: every check there is. `node tests/run.mjs check`, `… e2e` or the names of steps: a part of them.
// The last line counts over all runners; each step that is no test runner counts as one test.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import { readResults } from "./run/count.mjs";
import { runAll } from "./run/schedule.mjs";
import { reports, select } from "./run/steps.mjs";

/** @type {import("./run/count.mjs").Result[]} */
const results = [];

/** @param {import("./run/schedule.mjs").Outcome} outcome */
function tell({ step, ok, ran, seconds, output }) {
  const found =
    step.report && ran
      ? readResults(step.report, `${reports}${step.report}.json`, ok)
      : [{ title: `step ${step.name}`, passed: ok }];
  results.push(...found);
  // The checklist, the last step, reads it.
  writeFileSync(`${reports}results.json`, JSON.stringify(results));

  const passed = found.filter((result) => result.passed).length;
  const failed = found.length - passed;
  const note = step.report ? `${passed} tests` : ["chromium", "seeds"].includes(step.name) ? output : "";
  const good = ok && failed === 0;
  console.log(
    `${good ? "✓" : "✗"} ${step.name.padEnd(12)}${seconds.toFixed(1).padStart(6)} s  ${good ? note : ""}`,
  );
  if (!good) console.log(`${output.replaceAll(/^/gm, "    ")}\n`);
}

try {
  const steps = select(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await runAll(steps, availableParallelism(), tell);
} catch (error) {
  console.error(error);
  results.push({ title: "the run itself", passed: false });
}

const passed = results.filter((result) => result.passed).length;
const failed = results.length - passed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
