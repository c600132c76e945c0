// Runs after `vite build`: holds what came out to its promises, and takes away what only this check needs.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";

import { closureOf, firstScreen, problemsOfPage, strangers, weigh } from "./first-screen.mjs";
import { foreignModules, foreignWords } from "./no-mocks.mjs";

if (!existsSync("dist/.vite")) throw new Error("There is no fresh build to look at: npm run build");

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const modules = JSON.parse(readFileSync("dist/.vite/modules.json", "utf8"));
// Both name every source file: nothing that a host should serve.
rmSync("dist/.vite", { recursive: true });

const texts = Object.fromEntries(
  readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [`${parentPath}/${name}`, readFileSync(`${parentPath}/${name}`, "utf8")]),
);
const files = closureOf(manifest, firstScreen);
const { table, problems } = weigh(files, (file) => readFileSync(`dist/${file}`));
problems.push(
  ...problemsOfPage(texts["dist/index.html"] ?? "", files),
  ...strangers(modules, files),
  ...foreignModules(modules),
  ...foreignWords(texts),
);

console.log(`\n${table.join("\n")}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
