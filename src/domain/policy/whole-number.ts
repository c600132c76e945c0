/** What stands in a field for a whole number. */
export type Typed = { kind: "nothing" } | { kind: "number"; value: number } | { kind: "other" };

const DIGITS = /^([-−]?)(\p{Nd}+)$/u;
// Pasted text brings along spaces, and marks of its direction.
const AROUND = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/**
 * Reads a whole number written in the digits of any script: "30", "٣٠", "３０". Nothing else is guessed at: neither
 * separators, which mean thousands here and fractions there, nor units.
 */
export function readWholeNumber(text: string): Typed {
  const bare = text.replaceAll(AROUND, "");
  if (bare === "") return { kind: "nothing" };
  const [, sign, digits] = DIGITS.exec(bare) ?? [];
  if (digits === undefined) return { kind: "other" };
  const value = Number(Array.from(digits, valueOf).join(""));
  return { kind: "number", value: sign === "" ? value : -value };
}

// In each script the digits stand side by side from zero to nine, and where several sets adjoin, each is of ten.
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
