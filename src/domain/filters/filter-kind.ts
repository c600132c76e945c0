import type { ReactNode } from "react";

/** One value that can be chosen. */
export interface FilterOption {
  value: string;
  /** What the server calls it, if it does. */
  label: string | null;
  /** How many there are of it; null where nobody has counted. */
  count: number | null;
}

/** One kind of filter, in the words of the list that it filters. */
export interface FilterKind<Name extends string = string> {
  name: Name;
  /** "Country": the button's words. */
  label: string;
  /** What a value is called; safe to show. `label` is the server's word for it, where there is one. */
  words: (value: string, label: string | null) => string;
  /** What can be chosen; null while it is not known. Without it, values are set elsewhere and show as chips alone. */
  options?: readonly FilterOption[] | null;
  /** Values that belong together, in the order in which they are looked for; those of no group come last. */
  groups?: readonly OptionGroup[];
  /** Asks for other options, where those at hand are not all. */
  find?: FindOptions;
  /** What to say of a value in the address that means nothing, instead of the usual words. */
  unreadable?: (value: string) => string;
}

/** Values that are chosen one by one or all at once. */
export interface OptionGroup {
  label: string;
  values: readonly string[];
}

export interface FindOptions {
  /** What is looked for; empty for nothing. The options are to be those that match. */
  text: string;
  setText: (text: string) => void;
  /** In place of the options: that they are being looked for, or why they can't be. */
  instead?: ReactNode;
}
