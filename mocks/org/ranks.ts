import type { Key } from "./orders.ts";

/** Which of two keys comes first. */
export function rankOf(one: number | string | null, other: number | string | null, down: boolean): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other === down ? 1 : -1;
}

/** A sorted copy; what is equal stays in the order in which it came. Each key is asked for once. */
export function sortedBy<E>(entries: readonly E[], { of, down }: Key<E>): E[] {
  const keys = entries.map(of);
  const numbers = keys.some((key) => typeof key === "string") ? places(keys) : keys;
  const unknown = down ? -Infinity : Infinity;
  const ranks = Float64Array.from(numbers, (key) => (key === null ? unknown : (key as number)));
  const order = Uint32Array.from(entries, (_entry, index) => index);
  const difference = (a: number, b: number) => {
    const [one, other] = [ranks[a] ?? 0, ranks[b] ?? 0];
    if (one === other) return a - b;
    return one < other === down ? 1 : -1;
  };
  return Array.from(order.toSorted(difference), (index) => entries[index] as E);
}

/** Texts by their place among each other, as numbers are compared more quickly. */
function places(keys: readonly (number | string | null)[]): (number | null)[] {
  const distinct = [...new Set(keys)].filter((key) => key !== null).toSorted((a, b) => rankOf(a, b, false));
  const place = new Map(distinct.map((key, index) => [key, index]));
  return keys.map((key) => (key === null ? null : (place.get(key) ?? null)));
}

/** What is sorted the other way round: what is equal stays in its order, and what is unknown at the end. */
export function turned<E>(sorted: readonly E[], of: Key<E>["of"]): E[] {
  const keys = sorted.map(of);
  const known = keys.indexOf(null) === -1 ? keys.length : keys.indexOf(null);
  const result: E[] = [];
  let end = known;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && keys[start - 1] === keys[end - 1]) start -= 1;
    for (let index = start; index < end; index++) result.push(sorted[index] as E);
    end = start;
  }
  for (let index = known; index < sorted.length; index++) result.push(sorted[index] as E);
  return result;
}
