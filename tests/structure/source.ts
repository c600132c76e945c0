import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import ts from "typescript";

export interface Import {
  /** What stands in the import, as it stands there. */
  specifier: string;
  /** The file of this repository that it means, from its root; undefined for packages. */
  target: string | undefined;
  dynamic: boolean;
  typeOnly: boolean;
}

export interface Source {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

const root = join(import.meta.dirname, "../..");
const outside = new Set(["node_modules", ".git", "dist", "dist-demo"]);

/** Every file of the repository that people wrote, by path. */
export function allPaths(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !outside.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? allPaths(path) : [relative(root, path).replaceAll("\\", "/")];
    });
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function parse(path: string, text: string): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, text, tree, imports: importsOf(path, tree) };
}

export function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.(test|e2e)\.tsx?$/.test(path);
}

export function isGenerated(path: string): boolean {
  return path.includes(".gen.");
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The words of every string and template in the code, each with the place where it stands. */
export function stringsOf({ tree }: Source): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
  });
  return found;
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, dynamic: boolean, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, target: targetOf(path, specifier.text), dynamic, typeOnly });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, false, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, false, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true, false);
  });
  return found;
}

function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return join(dirname(path), specifier).replaceAll("\\", "/");
  return undefined;
}
