// So many combining marks can stand on one letter that counting letters alone does not keep a text short.
const UNITS_A_GRAPHEME = 4;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first `length` graphemes (what a reader takes for one letter) with an ellipsis, if there are more. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let count = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    const end = index + segment.length;
    if (++count > length || end > length * UNITS_A_GRAPHEME) return `${text.slice(0, index)}…`;
  }
  return text;
}
