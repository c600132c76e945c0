import { inAFewWords } from "#src/lib/visible-text.ts";

import type { FilterKind } from "./filter-kind.ts";

interface NamedValue<Name extends string> {
  kind: FilterKind<Name>;
  value: string;
  words: string;
}

/** What is set of one kind. Values that share their words, as members of one name do, are told apart by what they are. */
export function namedValues<Name extends string>(
  kind: FilterKind<Name>,
  values: readonly string[],
): NamedValue<Name>[] {
  const named = values.map((value) => {
    const label = kind.options?.find((option) => option.value === value)?.label ?? null;
    return { kind, value, words: kind.words(value, label) };
  });
  return named.map((one) =>
    named.some((other) => other !== one && other.words === one.words)
      ? { ...one, words: `${one.words} (${one.value})` }
      : one,
  );
}

/** All that is set, in one line: "“berlin”; Country: Spain, France; Client: Browser". */
export function filterWords<Name extends string>(
  values: Readonly<Record<Name, readonly string[]>>,
  kinds: readonly FilterKind<Name>[],
  text: readonly string[],
): string {
  const ofKinds = kinds.flatMap((kind) => {
    const named = namedValues(kind, values[kind.name]).map(({ words }) => words);
    return named.length > 0 ? [`${kind.label}: ${named.join(", ")}`] : [];
  });
  return [...text.map((one) => `“${inAFewWords(one)}”`), ...ofKinds].join("; ");
}
