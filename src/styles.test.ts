import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

const sheet = readFileSync(resolve("src/styles.css"), "utf8");

function colour(name: string, theme: "light" | "dark") {
  const value = new RegExp(`--color-${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(
    sheet,
  );
  const hex = value?.[3] ?? value?.[theme === "light" ? 1 : 2];
  if (!hex) throw new Error(`no colour ${name}`);
  return hex;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string) {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["canvas", "surface", "raised", "hover"];
const soft = ["accent-soft", "danger-soft", "warning-soft", "success-soft"];

/** Text and what it may stand on: 4.5 (WCAG 1.4.3). */
const text: [string, string[]][] = [
  ["ink", [...surfaces, ...soft]],
  ["ink-soft", [...surfaces, ...soft]],
  ["accent", [...surfaces, "accent-soft"]],
  ["danger", [...surfaces, "danger-soft"]],
  ["warning", [...surfaces, "warning-soft"]],
  ["success", [...surfaces, "success-soft"]],
  ["accent-ink", ["accent"]],
  ["danger-ink", ["danger"]],
  ["fill-ink", ["accent-fill", "accent-fill-hover", "danger-fill", "danger-fill-hover"]],
];

/** Focus rings and the edges of fields: 3 (WCAG 1.4.11, 2.4.13). */
const edges: [string, string[]][] = [
  ["focus", [...surfaces, ...soft]],
  ["line-strong", ["canvas", "surface", "raised"]],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const below = (least: number, table: [string, string[]][]) =>
    table.flatMap(([on, grounds]) =>
      grounds
        .map((under) => ({
          pair: `${on} on ${under}`,
          ratio: contrast(colour(on, theme), colour(under, theme)),
        }))
        .filter(({ ratio }) => ratio < least),
    );

  it("can be read", () => expect(below(4.5, text)).toEqual([]));
  it("can be seen", () => expect(below(3, edges)).toEqual([]));
});

it("holds contrast by the formula of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
