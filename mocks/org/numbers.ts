import type { Texts } from "./texts.ts";

/** Gives names small numbers, as they come, so that counting needs but an array. */
export interface Numbering {
  readonly of: (name: string) => number;
  /** The number of a name that has one; else one that nothing has. */
  readonly find: (name: string) => number;
  readonly name: (number: number) => string;
  readonly count: () => number;
}

export interface Numbers {
  readonly people: Numbering;
  readonly countries: Numbering;
  readonly texts: Texts;
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    of(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    find: (name) => numbers.get(name) ?? -1,
    name: (number) => names[number] ?? "",
    count: () => names.length,
  };
}
