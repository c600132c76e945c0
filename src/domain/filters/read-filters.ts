/** By the names of the contract's parameters, what each of them takes. */
export type FilterSpec<Name extends string = string> = Record<Name, FilterRule>;

export interface FilterRule {
  /** Whether the contract allows this value: no other is ever sent. */
  accepts: (value: string) => boolean;
  /** How many values there can be at once; one, if absent. */
  most?: number;
  /** Stands in the address as well but takes nothing away, as an order does: clearing leaves it. */
  lasting?: boolean;
}

/** What stands in the address and can't be asked for. */
export interface UnreadableFilter {
  name: string;
  value: string;
  /** The value means nothing, or there are more than can be asked for: of what takes one alone, or many. */
  why: "unknown" | "one-alone" | "too-many";
}

/** The most values of one kind that the contract takes. */
export const MOST_VALUES = 50;

/** What of an address's search is a filter that can be asked for, each value once, and what is none. */
export function readFilters<Name extends string>(
  search: URLSearchParams,
  spec: FilterSpec<Name>,
): { values: Record<Name, string[]>; unreadable: UnreadableFilter[] } {
  const unreadable: UnreadableFilter[] = [];
  const entries = namesOf(spec).map((name) => {
    const { accepts, most = 1 } = spec[name];
    const given = [...new Set(search.getAll(name).map(trimmed))].filter((value) => value !== "");
    const known = given.filter(accepts);
    for (const value of given) if (!known.includes(value)) unreadable.push({ name, value, why: "unknown" });
    for (const value of known.slice(most))
      unreadable.push({ name, value, why: most === 1 ? "one-alone" : "too-many" });
    return [name, known.slice(0, most)] as const;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries have just these names
  return { values: Object.fromEntries(entries) as Record<Name, string[]>, unreadable };
}

/** `search` with these values of one name, in place of those that it had. */
export function withValues(
  search: URLSearchParams,
  name: string,
  values: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(name);
  for (const value of values) if (trimmed(value) !== "") next.append(name, trimmed(value));
  return next;
}

/** The names of a spec, with their type. */
export function namesOf<Name extends string>(spec: FilterSpec<Name>): Name[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its names
  return Object.keys(spec) as Name[];
}

function trimmed(value: string): string {
  return value.trim();
}
