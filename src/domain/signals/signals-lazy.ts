import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** The question whether it was oneself: only in rows that are marked. */
export const LazyRowVerdict = lazyWithPreload(async () => {
  const [{ RowVerdict }] = await Promise.all([import("./row-verdict.tsx"), loadWords("signals")]);
  return RowVerdict;
});

/** What one has answered, in rows that would be marked without it. */
export const LazyRowAnswer = lazyWithPreload(async () => {
  const [{ RowAnswer }] = await Promise.all([import("./row-answer.tsx"), loadWords("signals")]);
  return RowAnswer;
});
