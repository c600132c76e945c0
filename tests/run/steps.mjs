import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [command] a program of node_modules/.bin or of the system, with its arguments
 * @property {"vitest" | "playwright"} [report] the runner whose report tells how many tests there were
 * @property {string[]} after the steps that have to pass before
 * @property {number} cores how many of the machine's cores it keeps busy
 * @property {("test" | "check" | "e2e")[]} within the commands that it is part of
 */

/** Where runners leave their reports, and later runs of the same command find nothing old. */
export const reports = fileURLToPath(new URL("../../node_modules/.cache/tests/", import.meta.url));

/** @param {string} name */
const report = (name) => `${reports}${name}.json`;

/** @type {Step[]} */
export const steps = [
  step("lock", ["node", "tests/gates/lock.mjs"], { within: ["test", "check"] }),
  step("generated", ["node", "tests/gates/generated.mjs"], { within: ["test", "check"] }),
  step("format", ["oxfmt", "--check", "."], { within: ["test", "check"] }),
  // Types too: see .oxlintrc.json.
  step("lint", ["oxlint"], { within: ["test", "check"] }),
  step("unused", ["knip"], { within: ["test", "check"] }),
  step("build", ["npm", "run", "--silent", "build"], { within: ["test", "e2e"] }),
  step("build:demo", ["npm", "run", "--silent", "build:demo"], { within: ["test", "e2e"] }),
  step(
    "vitest",
    ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report("vitest")}`],
    {
      report: "vitest",
      cores: 2,
      within: ["test", "check"],
    },
  ),
  step("chromium", ["node", "tests/run/chromium.mjs"], { within: ["test", "e2e"] }),
  step("e2e", ["playwright", "test", "--config=tests/e2e/playwright.config.ts"], {
    report: "playwright",
    after: ["build", "build:demo", "chromium"],
    cores: 2,
    within: ["test", "e2e"],
  }),
  step("seeds", ["node", "tests/run/seeds.mjs"], { after: ["vitest", "e2e"], within: ["test"] }),
];

/**
 * The steps of a command, or those with these names.
 * @param {string[]} names
 */
export function select(names) {
  const command = /** @type {"test" | "check" | "e2e"} */ (names[0] ?? "test");
  const part = names.length > 1 ? [] : steps.filter(({ within }) => within.includes(command));
  const chosen = part.length > 0 ? part : steps.filter(({ name }) => names.includes(name));
  const unknown = part.length > 0 ? [] : names.filter((name) => !steps.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(", ")}.`);
  const there = new Set(chosen.map(({ name }) => name));
  return chosen.map((one) => ({ ...one, after: one.after.filter((name) => there.has(name)) }));
}

/**
 * @param {string} name
 * @param {string[]} command
 * @param {Partial<Step>} rest
 * @returns {Step}
 */
function step(name, command, rest) {
  return { name, command, after: [], cores: 1, within: [], ...rest };
}
