import ts from "typescript";

import type { Rule } from "./rule.ts";
import { isTest, stringsOf, walk, type Source } from "./source.ts";

const isScreen = (path: string) => path.startsWith("src/") && !isTest(path);

/** A Tailwind class without its variants and signs: `rtl:-ml-2!` is `ml-2`. */
function bare(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1).replaceAll(/^[!-]+|!$/g, "");
}

const value = String.raw`(\d|\[|\(|auto\b|full\b|px\b)`;
const physicalClass = new RegExp(
  [
    `^(scroll-)?[mp][lr]-${value}`,
    `^(left|right)-${value}`,
    "^(text|float|clear|origin|object|bg)-(left|right)$",
    "^border-[lr](-|$)",
    "^rounded-([lr]|[tb][lr])(-|$)",
  ].join("|"),
);
const physicalProperty =
  /^(left|right|(margin|padding|border|scrollMargin|scrollPadding)(Left|Right)\w*|border(Top|Bottom)(Left|Right)Radius)$/;
const physicalDeclaration =
  /(^|[\s;{])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)[\w-]*|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/g;
const rawColour =
  /^(bg|text|border|ring|outline|fill|stroke|shadow|divide|accent|caret|decoration|from|to|via)-(white|black|(slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d+)/;

function classes(applies: RegExp) {
  return (source: Source) =>
    isScreen(source.path)
      ? stringsOf(source)
          .flatMap((text) => text.split(/\s+/))
          .filter((token) => applies.test(bare(token)))
      : [];
}

const spoken = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "alt",
  "placeholder",
  "label",
]);
const translators = new Set(["Trans", "Plural", "Select", "SelectOrdinal"]);
const productName = "Whereabouts";
const hasLetters = (text: string) => /\p{L}/u.test(text.replaceAll(productName, ""));

function isTranslated(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent) {
    const tag = ts.isJsxElement(at) ? at.openingElement : ts.isJsxSelfClosingElement(at) ? at : undefined;
    if (tag !== undefined && translators.has(tag.tagName.getText())) return true;
  }
  return false;
}

/** Words that people would see or hear, written straight into the code. */
function untranslated({ path, tree }: Source): string[] {
  const found: string[] = [];
  if (!isScreen(path)) return found;
  walk(tree, (node) => {
    if (ts.isJsxText(node) && hasLetters(node.text) && !isTranslated(node)) found.push(node.text.trim());
    if (!ts.isJsxAttribute(node) || !spoken.has(node.name.getText())) return;
    const text =
      node.initializer !== undefined && ts.isStringLiteral(node.initializer) ? node.initializer.text : "";
    if (hasLetters(text) && !isTranslated(node)) found.push(text);
  });
  return found;
}

function physicalStyles({ path, tree }: Source): string[] {
  const found: string[] = [];
  if (!isScreen(path)) return found;
  walk(tree, (node) => {
    if (!ts.isJsxAttribute(node) || node.name.getText() !== "style") return;
    walk(node, (inner) => {
      if (ts.isPropertyAssignment(inner) && physicalProperty.test(inner.name.getText()))
        found.push(inner.getText());
    });
  });
  return found;
}

/** The declarations of a style sheet that name a side of the screen instead of a side of the text. */
export function physicalDeclarations(css: string): string[] {
  return [...css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(physicalDeclaration)].map(([found]) =>
    found.trim(),
  );
}

export const wordRules: Rule[] = [
  {
    promise: "every word that people see or hear comes from a catalog",
    check: untranslated,
    broken: {
      "src/ui/a.tsx": `export const A = () => <p>Hello</p>;`,
      "src/ui/b.tsx": `export const B = () => <button aria-label="Close" />;`,
    },
  },
  {
    promise: "layout says start and end, never left and right",
    check: (source) => [...classes(physicalClass)(source), ...physicalStyles(source)],
    broken: {
      "src/ui/a.tsx": `const a = <p className="flex sm:ml-2" />;`,
      "src/ui/b.ts": "const a = `absolute hover:-right-4 ${b} rounded-tl`;",
      "src/ui/c.tsx": `const a = <p style={{ marginLeft: 4 }} />;`,
    },
  },
  {
    promise: "colours have names that say what they are for",
    check: classes(rawColour),
    broken: { "src/ui/a.tsx": `const a = <p className="dark:bg-red-500/50" />;` },
  },
];
