import { describe, expect, it } from "vitest";

import { inAFewWords, visibleText } from "./visible-text.ts";

const HIDDEN = "\uFFFD";

describe("what is hidden becomes visible", () => {
  it.each([
    ["a right-to-left override", "Chrome \u202Egpj.exe", `Chrome ${HIDDEN}gpj.exe`],
    ["isolates", "\u2066admin\u2069", `${HIDDEN}admin${HIDDEN}`],
    ["an Arabic letter mark", "\u061C1.2.3.4", `${HIDDEN}1.2.3.4`],
    ["direction marks", "a\u200E\u200Fb", `a${HIDDEN}${HIDDEN}b`],
    ["an embedding that never ends", "\u202Bx", `${HIDDEN}x`],
    ["a zero-width space", "ad\u200Bmin", `ad${HIDDEN}min`],
    ["a zero-width joiner in a Latin word", "ad\u200Dmin", `ad${HIDDEN}min`],
    ["a zero-width non-joiner in a Latin word", "ad\u200Cmin", `ad${HIDDEN}min`],
    ["one after an accent", "e\u0301\u200Cx", `e\u0301${HIDDEN}x`],
    ["a byte order mark", "\uFEFFadmin", `${HIDDEN}admin`],
    ["a word joiner", "ad\u2060min", `ad${HIDDEN}min`],
    ["a soft hyphen", "ad\u00ADmin", `ad${HIDDEN}min`],
    ["a combining grapheme joiner", "ad\u034Fmin", `ad${HIDDEN}min`],
    ["a Hangul filler alone", "\u3164", HIDDEN],
    ["tag characters", "x\u{E0041}\u{E007F}", `x${HIDDEN}${HIDDEN}`],
    ["a variation selector after a letter", "ad\uFE0Fmin", `ad${HIDDEN}min`],
    ["a supplementary variation selector after a letter", "ad\u{E0100}min", `ad${HIDDEN}min`],
    ["many variation selectors", `\u2764${"\uFE0F".repeat(4)}`, `\u2764\uFE0F${HIDDEN.repeat(3)}`],
    ["a line separator", "a\u2028b\u2029c", `a${HIDDEN}b${HIDDEN}c`],
    ["annotation marks", "\uFFF9a\uFFFB", `${HIDDEN}a${HIDDEN}`],
    ["half of a surrogate pair", "\uD83D!", `${HIDDEN}!`],
    ["a line break", "a\r\nb", "a␍␊b"],
    ["a terminal's escape", "\u001B[2K", "␛[2K"],
    ["NUL and DEL", "\0\u007F", "␀␡"],
    ["a C1 control", "a\u0085b", `a${HIDDEN}b`],
  ])("%s", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

describe("what people write stays", () => {
  it.each([
    ["plain words", "Chrome on macOS"],
    ["accents, joined or not", "Zoë Zoe\u0308"],
    ["Hebrew and an address", "רותי 192.0.2.1"],
    ["Persian with its non-joiner", "می\u200Cخواهم"],
    ["Persian with its non-joiner after a vowel sign", "مِ\u200Cخ"],
    ["Hindi with its joiner", "क्\u200Dष"],
    ["Sinhala with its joiner", "ශ්\u200Dරී"],
    ["an Arabic number sign", "\u0600١٢"],
    ["Korean", "한국어"],
    ["a family", "👨‍👩‍👧‍👦"],
    ["a profession with a skin tone", "👩🏽‍💻"],
    ["a flag made of two", "🏳️‍🌈"],
    ["a heart in colour", "❤️"],
    ["a key cap", "1️⃣"],
    ["a variant of a Chinese character", "葛\u{E0100}"],
    ["markup", `<img src=x onerror=alert(1)>`],
    ["a look-alike, which is not hidden", "аdmin"],
  ])("%s", (_, text) => {
    expect(visibleText(text)).toBe(text);
  });
});

describe("in a few words", () => {
  it.each([
    ["Chrome on macOS", "Chrome on macOS"],
    ["  Chrome  ", "Chrome"],
    [" \t\u00A0", ""],
    ["", ""],
    ["\u3164", HIDDEN],
    ["W".repeat(60), "W".repeat(60)],
    ["W".repeat(61), `${"W".repeat(60)}…`],
    ["👨‍👩‍👧‍👦".repeat(1_000), `${"👨‍👩‍👧‍👦".repeat(21)}…`],
  ])("%s is %s", (text, shown) => {
    expect(inAFewWords(text)).toBe(shown);
  });
});
