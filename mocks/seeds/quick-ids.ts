const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const codes = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const underscore = "_".charCodeAt(0);

/** Ids as short as those of `idFor`, without a name to hash: no two numbers below 2^40 give the same. */
export function quickId(prefix: "ses" | "dev", number: number): string {
  let left = Math.floor(number / 0x100000) & 0xfffff;
  let right = number & 0xfffff;
  // Four rounds of a Feistel network: neighbours look unlike each other.
  for (let round = 1; round <= 4; round++) {
    const mixed = (Math.imul(right + round * 0x9e37, 0x85ebca6b) >>> 11) & 0xfffff;
    [left, right] = [right, left ^ mixed];
  }
  const letter = (bits: number, shift: number) => codes[(bits >> shift) & 31] ?? underscore;
  return String.fromCharCode(
    prefix.charCodeAt(0),
    prefix.charCodeAt(1),
    prefix.charCodeAt(2),
    underscore,
    letter(left, 15),
    letter(left, 10),
    letter(left, 5),
    letter(left, 0),
    letter(right, 15),
    letter(right, 10),
    letter(right, 5),
    letter(right, 0),
  );
}
