import { shorten } from "./shorten.ts";

/**
 * Text from elsewhere with nothing hidden in it: control characters, bidirectional controls and zero-width
 * characters become visible symbols, so that a name cannot pretend to be another or turn its surroundings round.
 * Joiners inside emoji and letters of scripts that need them stay.
 */
export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, (character) => symbolFor(character.codePointAt(0) ?? 0));
}

// Bidi controls, zero-width space, word joiner, soft hyphen, BOM, Hangul fillers, tags, and runs of variation
// selectors; lone surrogates; U+200C and U+200D only where they join nothing.
const HIDDEN =
  /\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F\u200B\u2060-\u2064\u00AD\uFEFF\u115F\u1160\u3164\uFFA0]|[\u{E0000}-\u{E007F}]|(?<=[\uFE00-\uFE0F])[\uFE00-\uFE0F]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/gu;

function symbolFor(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return "\u2421";
  return "\uFFFD";
}

/** The same for a place where there is room for a few words alone; the whole text stands in the details. */
export function inAFewWords(text: string): string {
  return shorten(visibleText(text), 60);
}
