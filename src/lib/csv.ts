import { visibleText } from "./visible-text.ts";

/**
 * Begins a file of CSV. Without this mark spreadsheets take UTF-8 for the code page of their country, and names with
 * accents come out as something else.
 */
export const CSV_START = "\uFEFF";

/**
 * One record of RFC 4180, with its line break. No cell of it is a formula to a spreadsheet, and nothing in it is
 * hidden: `cellText` says what stands in each. `null` is an empty cell.
 */
export function csvRecord(values: readonly (string | number | null)[]): string {
  return `${values.map((value) => quoted(cellText(value))).join(",")}\r\n`;
}

// In full width too: where those are written, spreadsheets take them for the same.
const STARTS_A_FORMULA = String.raw`[=+\-@\t\r\n＝＋－＠]`;
const AT_START = new RegExp(`^\\s*${STARTS_A_FORMULA}`, "u");

// Where a semicolon ends cells, as in much of Europe, what follows one within a cell begins another.
const AFTER_SEMICOLON = new RegExp(`;(?=\\s*${STARTS_A_FORMULA})`, "gu");

/**
 * What stands in a cell: an apostrophe before what would be taken for a formula (CWE-1236), and a symbol for each line
 * break, control character and whatever else can't be seen.
 */
export function cellText(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const inert = (AT_START.test(text) ? `'${text}` : text).replaceAll(AFTER_SEMICOLON, ";'");
  return visibleText(inert);
}

function quoted(text: string): string {
  return /[",;\s]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
