import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useId, useState, type ReactNode } from "react";

import { Button } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";

import { FacetOptions } from "./facet-options.tsx";
import { FilterChips } from "./filter-chips.tsx";
import type { FilterKind } from "./filter-kind.ts";
import { FreeText } from "./free-text.tsx";
import { UnfoldingButton } from "./unfolding-button.tsx";
import { UnreadableFilters } from "./unreadable-filters.tsx";
import type { Filters } from "./use-filters.ts";

interface FilterBarProps<Name extends string> {
  filters: Filters<Name>;
  /** The label of the free text, such as "Search sessions", and where its value goes. Absent where there is none. */
  freeText?: { name: Name; label: string };
  kinds: readonly FilterKind<Name>[];
  /** Fields of another shape, such as dates; their values need a kind as well, for their chips. */
  children?: ReactNode;
}

/**
 * What a list is filtered by, and the ways to change it: free text, a button for each kind, and a chip for each value
 * that is set. Narrow screens have them behind one button. Its words are the catalog `filters`.
 */
export function FilterBar<Name extends string>({ filters, freeText, kinds, children }: FilterBarProps<Name>) {
  const { t } = useLingui();
  const [unfolded, setUnfolded] = useState(false);
  const areaId = useId();
  const inButtons = filters.count - (freeText ? filters.values[freeText.name].length : 0);

  return (
    <section aria-label={t`Filters`} className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {freeText && (
          <FreeText
            label={freeText.label}
            onChange={(text) => filters.set(freeText.name, [text], { replace: true })}
            value={filters.values[freeText.name][0] ?? ""}
          />
        )}
        <Button
          aria-controls={areaId}
          aria-expanded={unfolded}
          className="sm:hidden"
          onClick={() => setUnfolded(!unfolded)}
        >
          <span>
            <Plural value={inButtons} _0="Filters" other="Filters (#)" />
          </span>
          <Chevron
            className={clsx("-me-1 size-4 transition-transform", unfolded ? "-rotate-90" : "rotate-90")}
          />
        </Button>
        <div
          className={clsx(
            "flex flex-wrap items-center gap-2 max-sm:w-full max-sm:flex-col max-sm:items-stretch",
            !unfolded && "max-sm:hidden",
          )}
          id={areaId}
        >
          {kinds.map(
            (kind) =>
              kind.options !== undefined && (
                <UnfoldingButton count={filters.values[kind.name].length} key={kind.name} label={kind.label}>
                  <FacetOptions
                    chosen={filters.values[kind.name]}
                    kind={kind}
                    onChange={(values, options) => filters.set(kind.name, values, options)}
                    single={(filters.spec[kind.name].most ?? 1) === 1}
                  />
                </UnfoldingButton>
              ),
          )}
          {children}
        </div>
      </div>
      <UnreadableFilters filters={filters} kinds={kinds} textName={freeText?.name} />
      {inButtons > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <FilterChips filters={filters} kinds={kinds} />
          <Button onClick={filters.clear} variant="quiet">
            <Trans>Clear filters</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
