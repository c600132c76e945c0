/**
 * Whether every word of `wanted` is found in `text`, without regard to case, accents, width and what is invisible: the
 * contract's rule for free text.
 */
export function sameText(text: string, wanted: string): boolean {
  const within = plain(text);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}
