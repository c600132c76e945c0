import { readFileSync } from "node:fs";

/**
 * @typedef {object} Result
 * @property {string} title all of its titles, from the outermost `describe` inwards, joined by " > "
 * @property {boolean} passed a test that was skipped, left to do, expected to fail, or only passed at the second
 *   try did not pass
 *
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} VitestTest
 * @typedef {{ name: string, status: string, assertionResults: VitestTest[] }} VitestFile
 *
 * @typedef {{ status: string, expectedStatus: string }} PlaywrightTest
 * @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ title: string, file?: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * The tests of a Vitest report (its JSON reporter).
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Result[]}
 */
export function vitestResults({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const results = assertionResults.map((test) => ({
      title: [...test.ancestorTitles, test.title].join(" > "),
      passed: test.status === "passed",
    }));
    // A file that fails beside its tests: it does not load, or breaks in a hook.
    const broken = status === "failed" && results.every(({ passed }) => passed);
    return broken ? [...results, { title: name, passed: false }] : results;
  });
}

/**
 * The tests of a Playwright report (its JSON reporter); one that runs in two projects counts twice.
 * @param {{ suites: PlaywrightSuite[], errors?: unknown[] }} report
 * @returns {Result[]}
 */
export function playwrightResults({ suites, errors = [] }) {
  /** @type {(suite: PlaywrightSuite, above: string[]) => Result[]} */
  const within = (suite, above) => {
    const titles = suite.title === suite.file ? above : [...above, suite.title];
    return [
      ...(suite.specs ?? []).flatMap(({ title, tests }) =>
        tests.map(({ status, expectedStatus }) => ({
          title: [...titles, title].join(" > "),
          passed: status === "expected" && expectedStatus === "passed",
        })),
      ),
      ...(suite.suites ?? []).flatMap((inner) => within(inner, titles)),
    ];
  };
  return [
    ...suites.flatMap((suite) => within(suite, [])),
    ...errors.map(() => ({ title: "an error outside of the tests", passed: false })),
  ];
}

/**
 * The results that a runner left behind. Where it left none, or fell over with all tests passed, that is a failure.
 * @param {"vitest" | "playwright"} runner
 * @param {string} file
 * @param {boolean} succeeded whether its process says so
 * @returns {Result[]}
 */
export function readResults(runner, file, succeeded) {
  const crash = { title: `${runner} itself`, passed: false };
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const results = runner === "vitest" ? vitestResults(report) : playwrightResults(report);
    const silent = results.length === 0 || (!succeeded && results.every(({ passed }) => passed));
    return silent ? [...results, crash] : results;
  } catch {
    return [crash];
  }
}
