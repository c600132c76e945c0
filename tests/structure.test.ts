import { describe, expect, it } from "vitest";

import { habitRules } from "#tests/structure/habits.ts";
import { layerRules } from "#tests/structure/layers.ts";
import { allPaths, isGenerated, isTest, parse, readText } from "#tests/structure/source.ts";
import { physicalDeclarations, wordRules } from "#tests/structure/words.ts";

const paths = allPaths();
const code = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => parse(path, readText(path)));

/** Longer than the budget, and looked at again: why each is still one thing. */
const lookedAt: Record<string, string> = {};

const isFolderOfOurs = (path: string) => /^(src|mocks|tests|docs)\//.test(path);

function badNames(path: string): string[] {
  return path.split("/").flatMap((part) => {
    const stem = part.replace(/^[._]/, "").replace(/\.[a-z0-9.]+$/, "");
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return [`"${part}" is not kebab-case`];
    return /^(utils?|helpers?|misc|common|shared|stuff)$/.test(stem) ? [`"${part}" says nothing`] : [];
  });
}

/** Traces of the place where it was written: the repository stands alone. */
const traces = new RegExp(
  [String.raw`(^|[\s"'\`(])/work/`, String.raw`\.\./shared\b`, "/tmp/team", String.raw`\bstack\.md\b`].join(
    "|",
  ),
);

function budgetFor(path: string): number {
  return isTest(path) ? 400 : 250;
}

function overBudget(files: { path: string; text: string }[]): string[] {
  return files
    .filter(({ path }) => !isGenerated(path) && lookedAt[path] === undefined)
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1, budget: budgetFor(path) }))
    .filter(({ lines, budget }) => lines > budget)
    .map(({ path, lines, budget }) => `${path}: ${lines} lines, ${budget} allowed`);
}

for (const { promise, check, broken } of [...layerRules, ...habitRules, ...wordRules])
  describe(promise, () => {
    it("holds in every file", () => {
      const problems = code.flatMap((source) => check(source).map((problem) => `${source.path}: ${problem}`));
      expect(problems).toEqual([]);
    });

    it.each(Object.entries(broken))("would be seen broken in %s", (path, text) => {
      expect(check(parse(path, text))).not.toEqual([]);
    });
  });

describe("files", () => {
  it("have kebab-case names that say something", () => {
    expect(
      paths.filter(isFolderOfOurs).flatMap((path) => badNames(path).map((bad) => `${path}: ${bad}`)),
    ).toEqual([]);
    for (const bad of ["src/ui/RemoteText.tsx", "src/lib/utils.ts", "src/helpers/a.ts", "mocks/my_db.ts"])
      expect(badNames(bad)).toHaveLength(1);
  });

  it("are short", () => {
    expect(overBudget(code)).toEqual([]);
    expect(overBudget([{ path: "src/ui/a.tsx", text: "\n".repeat(251) }])).toHaveLength(1);
    expect(overBudget([{ path: "src/ui/a.test.tsx", text: "\n".repeat(401) }])).toHaveLength(1);
  });

  it("stand alone", () => {
    const others = paths.filter((path) => !["package-lock.json", "tests/structure.test.ts"].includes(path));
    expect(others.filter((path) => traces.test(readText(path)))).toEqual([]);
    for (const trace of ["see /work/main", "in ../shared/a.md"]) expect(trace).toMatch(traces);
  });

  it("of styles say start and end, never left and right", () => {
    const sheets = paths.filter((path) => path.startsWith("src/") && path.endsWith(".css"));
    expect(sheets.flatMap((path) => physicalDeclarations(readText(path)))).toEqual([]);
    for (const bad of ["p { margin-left: 1px }", "p{left:0}", "p { text-align: right; }"])
      expect(physicalDeclarations(bad)).toHaveLength(1);
  });
});
