import { searchText, wordsOf } from "#mocks/search.ts";

/** Texts in which words are looked for: each is kept once, however many rows have it. */
export interface Texts {
  /** The number of the text that these fields make. */
  readonly of: (...fields: readonly (string | null)[]) => number;
  /** By the number of a text: 1 if the word is in it. */
  readonly having: (word: string) => Uint8Array;
}

/** What is told of a row in words, by the numbers of the texts. */
export interface Worded {
  readonly id: string;
  /** Whose it is. */
  readonly who: number;
  /** What it is. */
  readonly what: number;
  /** Where it was seen. */
  readonly where: number;
}

export function createTexts(): Texts {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    of(...fields) {
      const name = fields.join("\n");
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, texts.length);
      return texts.push(searchText(fields)) - 1;
    },
    having: (word) => Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0)),
  };
}

// An id is made of these alone, and of small letters.
const PART_OF_ID = /^[a-z0-9_-]+$/;

/** Tells in which rows each word of `q` is found; with `inIds`, in their ids as well. */
export function finderOf(
  texts: Texts,
  q: string | null | undefined,
  { inIds = false }: { inIds?: boolean } = {},
): (row: Worded) => boolean {
  const words = wordsOf(q ?? "").map((word) => ({
    having: texts.having(word),
    inId: inIds && PART_OF_ID.test(word) ? word : null,
  }));
  return ({ id, who, what, where }) => {
    for (const { having, inId } of words)
      if (!having[who] && !having[what] && !having[where] && (inId === null || !id.includes(inId)))
        return false;
    return true;
  };
}
