// What is generated is what would be generated now: the contract's types, the map's land, and the catalogs from the
// words in src.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";

import { landSource, target as land } from "../../src/domain/pictures/land.mjs";

const cache = "node_modules/.cache/catalogs";
const catalogs = "src/locales";

/**
 * Messages of a .po file that have an id and no words.
 * @param {string} po
 */
export function untranslated(po) {
  return po
    .split("\n\n")
    .slice(1) // The first entry is the header.
    .filter((entry) => /^msgstr ""$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))
    .map((entry) => /^msgid (.*(?:\n".*)*)/m.exec(entry)?.[1] ?? entry);
}

/**
 * The catalogs under a folder: their paths in it, and their texts.
 * @param {string} folder
 */
function catalogsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".po"),
  );
  return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
}

/** Extracts aside, so that a check changes nothing. */
function extractAside() {
  const { lingui } = JSON.parse(readFileSync("package.json", "utf8"));
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  for (const locale of lingui.locales)
    cpSync(`${catalogs}/${locale}`, `${cache}/${locale}`, { recursive: true });
  const aside = JSON.stringify({ ...lingui, rootDir: resolve() }).replaceAll(
    `<rootDir>/${catalogs}`,
    `<rootDir>/${cache}`,
  );
  writeFileSync(`${cache}/lingui.config.json`, aside);
  return run("lingui", ["extract", "--clean", "--config", `${cache}/lingui.config.json`]);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const PATH = `node_modules/.bin${delimiter}${process.env["PATH"]}`;
  const shell = process.platform === "win32";
  return spawnSync(program, args, { encoding: "utf8", env: { ...process.env, PATH }, shell });
}

if (import.meta.filename === process.argv[1]) {
  const problems = [];
  if (run("openapi-typescript", ["openapi.yaml", "-o", "src/api/contract.gen.ts", "--check"]).status !== 0)
    problems.push("src/api/contract.gen.ts is not what openapi.yaml says: npm run gen");
  if (readFileSync(land, "utf8") !== landSource()) problems.push(`${land} is not up to date: npm run gen`);

  const { status, stdout, stderr } = extractAside();
  if (status !== 0) problems.push(stdout + stderr);
  const [now, fresh] = [catalogsIn(catalogs), catalogsIn(cache)];
  for (const name of new Set([...now.keys(), ...fresh.keys()]))
    if (now.get(name) !== fresh.get(name))
      problems.push(`${catalogs}/${name} is not up to date: npm run gen`);
  for (const [name, po] of now)
    if (name.startsWith("en")) problems.push(...untranslated(po).map((id) => `${name}: no words for ${id}`));

  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
