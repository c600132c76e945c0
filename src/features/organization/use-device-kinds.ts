import { useLingui } from "@lingui/react/macro";

import type { OrgDeviceFacets } from "#src/api/org-device-schemas.ts";
import type { FilterKind } from "#src/domain/filters/filter-kind.ts";
import { useMemberSearch } from "#src/domain/filters/use-member-search.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";

import type { deviceFilters } from "./device-filters.ts";
import { useKindWords } from "./kind-words.ts";

/** Everything that devices are filtered by, with how many there are of each. `facets` is null while unknown. */
export function useDeviceKinds(facets: OrgDeviceFacets | null): FilterKind<keyof typeof deviceFilters>[] {
  const { t } = useLingui();
  const words = useKindWords();
  const members = useMemberSearch(facets?.member ?? null);
  return [
    { name: "member", label: t`Member`, words: (id, label) => inAFewWords(label ?? "") || id, ...members },
    {
      name: "trust",
      label: t`Trust`,
      words: (trust) => (trust === "trusted" ? t`Trusted` : t`Not trusted`),
      options: facets?.trust ?? null,
    },
    { name: "client", label: t`Client`, words: words.client, options: facets?.client ?? null },
    { name: "country", label: t`Country`, words: words.country, options: facets?.country ?? null },
    { name: "idleFor", label: t`Idle for`, words: words.idleFor, options: facets?.idleFor ?? null },
  ];
}
