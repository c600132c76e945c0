import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { FilterOption } from "./filter-kind.ts";
import { useSteadyOptions } from "./use-steady-options.ts";

const facet = (values: Record<string, number>): FilterOption[] =>
  Object.entries(values).map(([value, count]) => ({ value, label: null, count }));
const read = (options: readonly FilterOption[] | null) =>
  options?.map(({ value, count }) => `${value} ${count}`);

interface Given {
  now: FilterOption[] | null;
  chosen?: string[];
  search?: string;
}
const nothingYet: Given = { now: null };

describe("options that are looked at", () => {
  it("keep their places while their counts change, and stay while others are asked for", () => {
    const { result, rerender } = renderHook(
      ({ now, chosen = [], search = "" }: Given) => useSteadyOptions(now, chosen, search),
      { initialProps: nothingYet },
    );
    expect(result.current).toBeNull();
    rerender({ now: facet({ ES: 5, GB: 3 }) });
    rerender({ now: facet({ PT: 9, GB: 7 }) });
    expect(read(result.current)).toEqual(["ES 0", "GB 7", "PT 9"]);
    rerender({ now: null });
    expect(read(result.current)).toEqual(["ES 0", "GB 7", "PT 9"]);
    rerender({ now: null, chosen: ["FR"] });
    expect(read(result.current)).toEqual(["FR null", "ES 0", "GB 7", "PT 9"]);
    rerender({ now: facet({ DE: 1 }), search: "d" });
    expect(read(result.current)).toEqual(["DE 1"]);
  });
});
