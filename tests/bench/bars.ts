/** A figure that has to keep to a bar. */
interface Barred {
  what: string;
  unit: "ms" | "MB" | "";
  value: number;
  /** At most so much. */
  bar: number;
  /** Where the bar comes from, if it is not fixed. */
  note?: string;
}

/** Prints each figure with its bar, and says whether it keeps to it. Gives how many don't. */
export function printBars(title: string, figures: Barred[]): number {
  console.log(`\n${title.padEnd(64)}${"figure".padStart(10)}${"bar".padStart(10)}`);
  for (const { what, unit, value, bar, note } of figures) {
    const digits = unit === "MB" ? 1 : 0;
    const cells = [value, bar].map((one) => one.toFixed(digits).padStart(10));
    const verdict = value <= bar ? "pass" : "MISS";
    console.log(
      `${`  ${what}${unit && `, ${unit}`}`.padEnd(64)}${cells.join("")}  ${verdict}${note ? ` (${note})` : ""}`,
    );
  }
  return figures.filter(({ value, bar }) => !(value <= bar)).length;
}

/** The value below which 95 of 100 are. */
export function p95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
