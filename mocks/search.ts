const strokes: Record<string, string> = { ł: "l", ø: "o", đ: "d", ı: "i", ς: "σ" };

/** A text as it is compared: without regard to case, accents, forms of a character and what nobody sees. */
export function searchable(text: string): string {
  // Most texts have nothing but letters that need no more than this, and there are tens of thousands.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll(/[łøđıς]/g, (letter) => strokes[letter] ?? letter);
}

/** What is looked for: each of these words must be found. */
export function wordsOf(q: string): string[] {
  return [...new Set(searchable(q).split(/\s+/))].filter((word) => word !== "");
}

/** Fields in one text, so that no word is found across two of them. */
export function searchText(fields: readonly (string | null)[]): string {
  return fields.map((field) => (field === null ? "" : searchable(field))).join("\n");
}
