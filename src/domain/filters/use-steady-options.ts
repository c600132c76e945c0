import { useState } from "react";

import type { FilterOption } from "./filter-kind.ts";

/**
 * Options that keep their places while they are looked at, although the most frequent come first and each choice
 * counts all anew; what is new comes last. Those that were known stay while others are being asked for, and what is
 * chosen can always be taken back. Another `search` starts anew. Null as long as nothing is known.
 */
export function useSteadyOptions(
  options: readonly FilterOption[] | null,
  chosen: readonly string[],
  search: string,
): readonly FilterOption[] | null {
  const [kept, setKept] = useState({ options, search });
  let known = kept.options;
  if (options !== null && (options !== kept.options || search !== kept.search)) {
    const before = search === kept.search ? (kept.options ?? []) : [];
    known = sameOrder(before, options);
    // The same again, or setting it would never end.
    if (!alike(known, kept.options) || search !== kept.search) setKept({ options: known, search });
    else known = kept.options;
  }
  if (known === null) return null;
  const missing = chosen.filter((value) => !known.some((option) => option.value === value));
  if (missing.length === 0) return known;
  return [...missing.map((value) => ({ value, label: null, count: null })), ...known];
}

function sameOrder(before: readonly FilterOption[], now: readonly FilterOption[]): FilterOption[] {
  const byValue = new Map(now.map((option) => [option.value, option]));
  const stayed = before.map((option) => byValue.get(option.value) ?? { ...option, count: 0 });
  const places = new Set(before.map(({ value }) => value));
  return [...stayed, ...[...byValue.values()].filter(({ value }) => !places.has(value))];
}

function alike(one: readonly FilterOption[], other: readonly FilterOption[] | null): boolean {
  return (
    one.length === other?.length &&
    one.every((option, index) => {
      const same = other[index];
      return option.value === same?.value && option.count === same.count && option.label === same.label;
    })
  );
}
