// The lock file holds for every machine: npm leaves out a platform's optional package that its registry does not
// have at the moment, and `npm ci` then fails elsewhere; and a download address would bind it to one registry.
import { readFileSync } from "node:fs";

/**
 * @typedef {{ version?: string, resolved?: string, optionalDependencies?: Record<string, string> }} Locked
 */

/**
 * What is wrong with the packages of a lock file.
 * @param {Record<string, Locked>} packages
 * @returns {string[]}
 */
export function problemsOf(packages) {
  return Object.entries(packages).flatMap(([at, locked]) => [
    ...Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, at, name))
      .map((name) => `missing: ${name}, which ${at}@${locked.version} wants`),
    ...(locked.resolved === undefined ? [] : [`an address: ${at}`]),
  ]);
}

/**
 * Whether `name` stands where Node would find it from the package at `at`.
 * @param {Record<string, Locked>} packages
 * @param {string} at
 * @param {string} name
 */
function isLocked(packages, at, name) {
  for (let folder = at; ;) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
    folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0));
  }
}

if (import.meta.filename === process.argv[1]) {
  const problems = problemsOf(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
