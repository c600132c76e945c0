import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cellText, CSV_START, csvRecord } from "./csv.ts";

const HIDDEN = "\uFFFD";

describe("a cell", () => {
  it.each<[string, string | number | null, string]>([
    ["nothing", null, ""],
    ["a number", 0, "0"],
    ["plain words", "García, O’Brien 张伟 🙂", "García, O’Brien 张伟 🙂"],
    ["a formula", '=HYPERLINK("//evil")', `'=HYPERLINK("//evil")`],
    ["a sum", "+1", "'+1"],
    ["a difference", "-1", "'-1"],
    ["a negative number", -0.5, "'-0.5"],
    ["a function of old sheets", "@SUM(1)", "'@SUM(1)"],
    ["a leading tab", "\t=1", "'␉=1"],
    ["a leading carriage return", "\r=1", "'␍=1"],
    ["a leading line break", "\n=1", "'␊=1"],
    ["a formula in full width", "＝1+1", "'＝1+1"],
    ["a formula where semicolons end cells", "a;=1; @x", "a;'=1;' @x"],
    ["a formula behind what can't be seen", "\u200B=1", `${HIDDEN}=1`],
    ["a formula behind a space", " =1", "' =1"],
    ["an apostrophe", "'=1", "'=1"],
    ["line breaks", "one\r\ntwo", "one␍␊two"],
    ["a line separator", "one\u2028two", `one${HIDDEN}two`],
    ["terminal codes", "\u001B[2K\0", "␛[2K␀"],
    ["a bidirectional override", "Chrome \u202Egpj.exe", `Chrome ${HIDDEN}gpj.exe`],
    ["half a surrogate pair", "\uD83D!", `${HIDDEN}!`],
    ["markup", "<img src=x onerror=1>", "<img src=x onerror=1>"],
    ["a minus within", "a-b", "a-b"],
    ["what programs call nothing", "__proto__", "__proto__"],
  ])("of %s", (_, value, text) => {
    expect(cellText(value)).toBe(text);
  });
});

describe("a record", () => {
  it.each<[(string | number | null)[], string]>([
    [["a", 1, null], "a,1,\r\n"],
    [["a,b", 'say "no"', "a b"], '"a,b","say ""no""","a b"\r\n'],
    [["a;b", "", "é"], '"a;b",,é\r\n'],
  ])("of %j", (values, line) => {
    expect(csvRecord(values)).toBe(line);
  });

  it("gives back what stands in its cells, whatever that is, and none of it is a formula", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n,;\"' ＝a\u200B\u202E\uD83D".split("")) }),
    );
    const cell = fc.oneof(text, fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const file = CSV_START + rows.map(csvRecord).join("");
        const read = parse(file.slice(1));
        expect(read).toEqual(rows.map((row) => row.map(cellText)));
        expect(read.flat().filter((given) => /(^|;)\s*[=+\-@＝＋－＠]|\p{Cc}/u.test(given))).toEqual([]);
      }),
    );
  });

  it("changes nothing of ordinary text", () => {
    const ordinary = fc.string({ unit: fc.constantFrom(..."abcÀßñ漢字0189 ,.\"'()/:_".split("")) });
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 2 }), (row) => {
        expect(parse(csvRecord(row))).toEqual([row]);
      }),
    );
  });
});

/** RFC 4180, letter by letter. */
function parse(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < file.length) {
    let cell = "";
    if (file[at] === '"') {
      for (at++; file[at] !== '"' || file[at + 1] === '"'; at++) {
        if (file[at] === '"') at++;
        cell += file[at];
      }
      at++;
    } else {
      while (!",\r".includes(file.charAt(at))) cell += file[at++];
    }
    row.push(cell);
    if (file[at] === ",") {
      at++;
      if (at < file.length) continue;
    }
    expect(file.slice(at, at + 2)).toBe("\r\n");
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
