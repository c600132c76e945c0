import { shorten } from "./shorten.ts";

/**
 * Text from elsewhere with nothing hidden in it: control characters, bidirectional controls and zero-width
 * characters become visible symbols, so that a name cannot pretend to be another or turn its surroundings round.
 * Joiners inside emoji and letters of scripts that need them stay.
 */
export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, (character) => symbolFor(character.codePointAt(0) ?? 0));
}

// The scripts that U+200C and U+200D shape; in all others they only hide.
const JOINING = "Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tibt"
  .split(" ")
  .map((script) => String.raw`\p{scx=${script}}`)
  .join("");
const EMOJI = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F`;

const HIDDEN = new RegExp(
  [
    // Controls, lone surrogates, line and paragraph separators.
    String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]`,
    // Format characters (bidi controls, zero width, soft hyphen, tags) but for joiners and the signs of scripts.
    String.raw`(?![\u200C\u200D\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])\p{Cf}`,
    String.raw`(?<![${JOINING}${EMOJI}])[\u200C\u200D]`,
    // Letters and marks without a shape: the grapheme joiner, fillers.
    String.raw`[\u034F\u115F\u1160\u3164\uFFA0]`,
    // Variation selectors, but for one after what has variants.
    String.raw`(?<![\p{Emoji}\p{scx=Hani}\p{scx=Mong}\p{scx=Mymr}\p{S}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  ].join("|"),
  "gu",
);

function symbolFor(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return "\u2421";
  return "\uFFFD";
}

/** The same for a place where there is room for a few words alone; the whole text stands in the details. Blank text is none. */
export function inAFewWords(text: string): string {
  return shorten(visibleText(text.trim()), 60);
}
