import ts from "typescript";

import type { Rule } from "./rule.ts";
import { isGenerated, isTest, walk, type Source } from "./source.ts";

type Judge = (node: ts.Node) => string | false;

function eachNode(applies: (path: string) => boolean, judge: Judge) {
  return ({ path, tree }: Source) => {
    const found: string[] = [];
    if (applies(path)) walk(tree, (node) => void found.push(...[judge(node) || []].flat()));
    return found;
  };
}

const everywhere = () => true;
const shown = (path: string) => !isGenerated(path) && !isTest(path);

/** The name that is called or read: `skip` of `test.skip(…)` and of `test.skip`. */
function memberName(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === kind) === true;
}

const unsafe = new Set(["dangerouslySetInnerHTML", "innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"]);
const testIds = new Set(["getByTestId", "queryByTestId", "findByTestId", "getAllByTestId", "testId"]);
const sleeps = new Set(["setTimeout", "setInterval", "waitForTimeout"]);
const switches = new Set(["only", "skip", "todo", "fixme", "skipIf", "runIf", "fails"]);
const runners = new Set(["it", "test", "describe", "suite"]);

export const habitRules: Rule[] = [
  {
    promise: "no barrels: a file exports what it holds",
    check: (source) => [
      ...(/(^|\/)index\.tsx?$/.test(source.path) ? ["is named index"] : []),
      ...eachNode(
        everywhere,
        (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.getText(),
      )(source),
    ],
    broken: {
      "src/ui/index.ts": `export const one = 1;`,
      "src/ui/all.ts": `export * from "./badge.tsx";`,
      "src/ui/some.ts": `export { Badge } from "./badge.tsx";`,
    },
  },
  {
    promise: "exports have names",
    check: eachNode(
      (path) => !path.endsWith(".config.ts"),
      (node) =>
        (ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword)) &&
        "a default export",
    ),
    broken: {
      "src/ui/badge.tsx": `export default function Badge() {}`,
      "src/ui/card.tsx": `const Card = 1; export default Card;`,
    },
  },
  {
    promise: "markup never comes from a string",
    check: eachNode(shown, (node) => {
      const name = ts.isJsxAttribute(node) ? node.name.getText() : memberName(node);
      return name !== undefined && unsafe.has(name) && name;
    }),
    broken: {
      "src/ui/badge.tsx": `const a = <b dangerouslySetInnerHTML={{ __html: "" }} />;`,
      "mocks/preview.ts": `document.body.innerHTML = "";`,
    },
  },
  {
    promise: "nothing is found by a test id",
    check: eachNode(everywhere, (node) => {
      const name = memberName(node) ?? (ts.isJsxAttribute(node) ? node.name.getText() : "");
      return (testIds.has(name) || name === "data-testid") && name;
    }),
    broken: {
      "src/ui/badge.tsx": `const a = <b data-testid="badge" />;`,
      "src/ui/badge.test.tsx": `screen.getByTestId("badge");`,
    },
  },
  {
    promise: "no test sleeps",
    check: eachNode(isTest, (node) => {
      if (!ts.isCallExpression(node)) return false;
      const name = memberName(node.expression) ?? node.expression.getText();
      return sleeps.has(name) && name;
    }),
    broken: {
      "src/ui/badge.test.tsx": `await new Promise((done) => setTimeout(done, 100));`,
      "tests/e2e/list.e2e.ts": `await page.waitForTimeout(100);`,
    },
  },
  {
    promise: "every test runs: none is skipped, singled out, left to do or expected to fail",
    check: eachNode(isTest, (node) => {
      if (
        ts.isCallExpression(node) &&
        /^(xit|xdescribe|xtest|fit|fdescribe)$/.test(node.expression.getText())
      )
        return node.expression.getText();
      const name = memberName(node);
      if (name === undefined || !switches.has(name) || !ts.isPropertyAccessExpression(node)) return false;
      const runner = node.expression.getText().split(".")[0] ?? "";
      return runners.has(runner) && node.getText();
    }),
    broken: {
      "src/ui/badge.test.tsx": `it.only("works", () => {});`,
      "tests/e2e/list.e2e.ts": `test.describe.skip("list", () => {});`,
      "tests/e2e/other.e2e.ts": `test.fixme(true);`,
    },
  },
];
