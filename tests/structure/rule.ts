import type { Source } from "./source.ts";

/** Something that holds in the whole repository, and a proof that its check can fail. */
export interface Rule {
  promise: string;
  /** What is wrong with this file: nothing, if the list is empty. */
  check: (source: Source) => string[];
  /** Files that break the promise, by their paths. */
  broken: Record<string, string>;
}
