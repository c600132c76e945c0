import { commonWords } from "./well-known.ts";

/** So many characters that nothing explains don't make a password hard to guess. */
const MOST_UNEXPLAINED = 3;
const SHORTEST_WORD = 3;
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "asdfghjkl",
  "zxcvbnm",
];
const rowsBothWays = rows.flatMap((row) => [row, Array.from(row).toReversed().join("")]);
// What people write instead of a letter.
const disguises: Record<string, string> = {
  "0": "o",
  "1": "il",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is easily guessed (NIST SP 800-63B-4, section 3.1.1.2): made of common words, of sequences and
 * repetitions, or of what everybody knows of the person, which `known` tells: names and addresses.
 */
export function isGuessable(password: string, known: readonly string[]): boolean {
  const text = plain(password).replaceAll(/[\s\-_.,]/g, "");
  const own = known.flatMap((one) => plain(one).split(/[^\p{L}\p{N}]+/u));
  const words = [...commonWords, ...own.filter((word) => word.length >= SHORTEST_WORD)];
  return (
    isRepeated(text) || new Set(text).size <= MOST_UNEXPLAINED || unexplained(text, words) <= MOST_UNEXPLAINED
  );
}

function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

// "abcdabcdabcd": a short piece over and over.
function isRepeated(text: string): boolean {
  const period = `${text}${text}`.indexOf(text, 1);
  return period < text.length && period <= 8;
}

/** The fewest characters that are left when words, sequences and years are taken out. */
function unexplained(text: string, words: readonly string[]): number {
  const fewest: number[] = [0];
  const reach = (at: number, count: number) => {
    fewest[at] = Math.min(fewest[at] ?? Infinity, count);
  };
  for (let at = 0; at < text.length; at++) {
    const sofar = fewest[at] ?? at;
    reach(at + 1, sofar + 1);
    if (/^(19|20)\d\d/.test(text.slice(at, at + 4))) reach(at + 4, sofar);
    for (const word of words) if (startsWith(text, at, word)) reach(at + word.length, sofar);
    for (let length = sequenceAt(text, at); length >= SHORTEST_WORD; length--) reach(at + length, sofar);
  }
  return fewest[text.length] ?? text.length;
}

function startsWith(text: string, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const given = text[at + index] ?? "";
    const wanted = word[index] ?? "";
    if (given !== wanted && !disguises[given]?.includes(wanted)) return false;
  }
  return true;
}

/** How many characters from here on are the same, or neighbours in the alphabet, in counting or on a keyboard. */
function sequenceAt(text: string, at: number): number {
  const lengths = rowsBothWays.map((row) => runOf(text, at, (last, next) => row.includes(`${last}${next}`)));
  return Math.max(
    runOf(text, at, (last, next) => last === next),
    ...lengths,
  );
}

function runOf(text: string, at: number, follows: (last: string, next: string) => boolean): number {
  let end = at + 1;
  while (end < text.length && follows(text[end - 1] ?? "", text[end] ?? "")) end++;
  return end - at;
}
