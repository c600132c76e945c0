import { useLayoutEffect, useMemo, useRef } from "react";
import { useLocation, useNavigate } from "react-router";

import { namesOf, readFilters, withValues, type FilterSpec, type UnreadableFilter } from "./read-filters.ts";

export interface Filters<Name extends string = string> {
  spec: FilterSpec<Name>;
  /** Only what the contract allows, each value once. */
  values: Record<Name, string[]>;
  /** What stands in the address and is not asked for. */
  unreadable: UnreadableFilter[];
  /** The values that are asked for, and nothing else: the same object as long as they are the same. */
  search: URLSearchParams;
  /** How many values are set. */
  count: number;
  /** Replaces the values of one name. What is typed makes no new step of history (`replace`). */
  set: (name: Name, values: readonly string[], options?: { replace?: boolean }) => void;
  /** Takes all of them away, the unreadable too; what the address holds besides stays. */
  clear: () => void;
  /** Takes only what can't be read out of the address. */
  forget: () => void;
}

/**
 * The filters of a list. They live in the address alone, under the contract's names, so that a link, a reload and
 * **Back** bring back what was seen. `spec` must be the same object at every call.
 */
export function useFilters<Name extends string>(spec: FilterSpec<Name>): Filters<Name> {
  const navigate = useNavigate();
  const location = useLocation();
  // What is set twice before the page has rendered must not undo each other.
  const latest = useRef(location.search);
  useLayoutEffect(() => {
    latest.current = location.search;
  }, [location.search]);

  const read = useMemo(() => {
    const { values, unreadable } = readFilters(new URLSearchParams(location.search), spec);
    const asked = new URLSearchParams();
    for (const name of namesOf(spec)) for (const value of values[name]) asked.append(name, value);
    const count = namesOf(spec)
      .filter((name) => spec[name].lasting !== true)
      .reduce((sum, name) => sum + values[name].length, 0);
    return { values, unreadable, count, search: asked.toString() };
  }, [location.search, spec]);
  const search = useMemo(() => new URLSearchParams(read.search), [read.search]);

  function go(next: URLSearchParams, replace: boolean) {
    const query = next.toString();
    latest.current = query === "" ? "" : `?${query}`;
    void navigate({ search: latest.current }, { replace, preventScrollReset: true });
  }

  return {
    spec,
    ...read,
    search,
    set: (name, values, { replace = false } = {}) => {
      const before = new URLSearchParams(latest.current);
      const next = withValues(before, name, values);
      if (next.toString() !== before.toString()) go(next, replace);
    },
    clear: () => {
      const next = new URLSearchParams(latest.current);
      for (const name of namesOf(spec)) if (spec[name].lasting !== true) next.delete(name);
      go(next, false);
    },
    forget: () => {
      let next = new URLSearchParams(latest.current);
      const { values } = readFilters(next, spec);
      for (const name of namesOf(spec)) next = withValues(next, name, values[name]);
      go(next, true);
    },
  };
}
