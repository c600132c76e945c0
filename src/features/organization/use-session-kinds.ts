import { useLingui } from "@lingui/react/macro";

import type { OrgSessionFacets } from "#src/api/org-session-schemas.ts";
import type { FilterKind } from "#src/domain/filters/filter-kind.ts";
import { useMemberSearch } from "#src/domain/filters/use-member-search.tsx";
import { useSecondFactor } from "#src/domain/second-factor.ts";
import { useSignInMethod } from "#src/domain/sign-in-method.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { useKindWords } from "./kind-words.ts";
import { factors, methods, type sessionFilters } from "./session-filters.ts";
import { useSignalGroups, useSignalNames } from "./signal-names.ts";

/** Everything that sessions are filtered by, with how many there are of each. `facets` is null while unknown. */
export function useSessionKinds(facets: OrgSessionFacets | null): FilterKind<keyof typeof sessionFilters>[] {
  const { t } = useLingui();
  const words = useKindWords();
  const statusWord = useStatusWord();
  const method = useSignInMethod();
  const factor = useSecondFactor();
  const signal = useSignalNames();
  const members = useMemberSearch(facets?.member ?? null);

  return [
    {
      name: "member",
      label: t`Member`,
      words: (id, label) => inAFewWords(label ?? "") || id,
      ...members,
    },
    { name: "status", label: t`Status`, words: statusWord, options: facets?.status ?? null },
    { name: "country", label: t`Country`, words: words.country, options: facets?.country ?? null },
    { name: "client", label: t`Client`, words: words.client, options: facets?.client ?? null },
    {
      name: "method",
      label: t`Sign-in method`,
      words: (value) => method(one(methods, value)),
      options: facets?.method ?? null,
    },
    {
      name: "factor",
      label: t`Second factor`,
      words: (value) => factor(one(factors, value)),
      options: facets?.factor ?? null,
    },
    { name: "idleFor", label: t`Idle for`, words: words.idleFor, options: facets?.idleFor ?? null },
    {
      name: "signal",
      label: t`Signal`,
      words: signal,
      options: facets?.signal ?? null,
      groups: useSignalGroups(),
    },
    { name: "device", label: t`Device`, words: (id) => id },
  ];
}

/** What a status is called, of a session or in a filter. */
export function useStatusWord(): (status: string) => string {
  const { t } = useLingui();
  return (status) => {
    switch (status) {
      case "active":
        return t`Active`;
      case "ending":
        return t`Signing out`;
      case "ended":
        return t`Ended`;
      default:
        return status;
    }
  };
}

function one<Value extends string>(values: readonly Value[], value: string): Value | "unknown" {
  return values.find((known) => known === value) ?? "unknown";
}
