// Holds the seeds' promises against the tests that did pass in this run.
import { readFileSync } from "node:fs";

import { runnerImport } from "vite";

import { reports } from "./steps.mjs";

/** @type {{ module: typeof import("../seeds/checklist.ts") }} */
const { module } = await runnerImport("./tests/seeds/checklist.ts", { configFile: false });
const results = JSON.parse(readFileSync(`${reports}results.json`, "utf8"));
const problems = module.unproved(module.checklist, results);
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${module.checklist.length} promises proved`);
process.exitCode = problems.length > 0 ? 1 : 0;
