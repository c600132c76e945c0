import type { FacetCount } from "#mocks/contract.ts";

import type { Numbering } from "./numbers.ts";

/** For these spans, in seconds, is told how many are idle for at least so long. */
const idleSpans: readonly number[] = [86_400, 604_800, 2_592_000, 7_776_000];

const MOST_MEMBERS = 50;

/** Each value that there is, and each that was asked for; the most frequent first. */
export function facet(
  counts: ReadonlyMap<string, number>,
  asked: readonly string[],
  { most = Infinity, label = () => null }: { most?: number; label?: (value: string) => string | null } = {},
): FacetCount[] {
  const all = [...counts].filter(([, count]) => count > 0).toSorted(byCount);
  const shown = all.slice(0, most);
  const left = asked.filter((value) => !shown.some(([one]) => one === value));
  const forced = [...new Set(left)].map((value): [string, number] => [value, counts.get(value) ?? 0]);
  return [...shown, ...forced]
    .toSorted(byCount)
    .map(([value, count]) => ({ value, label: label(value), count }));
}

/** The same for members, counted by their numbers: they have names, and there are so many that few are shown. */
export function memberFacet(
  counts: Int32Array,
  people: Numbering,
  asked: readonly string[],
  label: (value: string) => string | null,
): FacetCount[] {
  const counted = mostFrequent(counts, people.name);
  for (const value of asked) counted.set(value, counts[people.find(value)] ?? 0);
  return facet(counted, asked, { most: MOST_MEMBERS, label });
}

function mostFrequent(counts: Int32Array, name: (number: number) => string): Map<string, number> {
  const most: [string, number][] = [];
  let least = 1;
  for (const [number, count] of counts.entries()) {
    if (count < least) continue;
    const one: [string, number] = [name(number), count];
    const place = most.findIndex((other) => byCount(one, other) < 0);
    most.splice(place === -1 ? most.length : place, 0, one);
    if (most.length <= MOST_MEMBERS) continue;
    most.pop();
    least = most.at(-1)?.[1] ?? 1;
  }
  return new Map(most);
}

/** Counts by numbers, with their names. */
export function named(counts: Int32Array, name: (number: number) => string): Map<string, number> {
  const all = new Map<string, number>();
  for (const [number, count] of counts.entries()) if (count > 0) all.set(name(number), count);
  return all;
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

export function nameIn(names: readonly string[]): (number: number) => string {
  return (number) => names[number] ?? "";
}

/** Adds one to what is counted by numbers. */
export function countOne(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] ?? 0) + 1;
}

/** Counts how many are idle for at least each span: those that are always told, and the one that was asked for. */
export function countIdle(asked: number | undefined) {
  const spans = [...new Set([...idleSpans, ...(asked === undefined ? [] : [asked])])].toSorted(
    (a, b) => a - b,
  );
  const counts = new Int32Array(spans.length);
  const limits = spans.map((span) => span * 1000);
  return {
    /** In milliseconds; `Infinity` for never active. */
    add(idle: number) {
      for (let index = 0; index < limits.length && idle >= (limits[index] ?? 0); index++)
        countOne(counts, index);
    },
    facet: () => facet(named(counts, nameIn(spans.map(String))), spans.map(String)),
  };
}
