import { Trans, useLingui } from "@lingui/react/macro";

import { inAFewWords } from "#src/lib/visible-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import type { FilterKind } from "./filter-kind.ts";
import { MOST_VALUES, type UnreadableFilter } from "./read-filters.ts";
import type { Filters } from "./use-filters.ts";

interface UnreadableFiltersProps<Name extends string> {
  filters: Filters<Name>;
  kinds: readonly FilterKind<Name>[];
  /** The name of the free text. */
  textName: Name | undefined;
}

/** What the address asks for and nobody can give: said, not sent. */
export function UnreadableFilters<Name extends string>({
  filters,
  kinds,
  textName,
}: UnreadableFiltersProps<Name>) {
  const words = useUnreadableWords(kinds, textName);
  if (filters.unreadable.length === 0) return null;
  const sentences = [...new Set(filters.unreadable.map(words))];
  return (
    <Notice
      action={
        <Button onClick={filters.forget}>
          <Trans>Take out of the address</Trans>
        </Button>
      }
      tone="warning"
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function useUnreadableWords(
  kinds: readonly FilterKind[],
  textName: string | undefined,
): (filter: UnreadableFilter) => string {
  const { t } = useLingui();
  return ({ name, value, why }) => {
    const kind = kinds.find((candidate) => candidate.name === name);
    const label = kind?.label ?? name;
    if (name === textName && why === "unknown")
      return t`The text that the address asks for is too long to be looked for: it is ignored.`;
    const shown = inAFewWords(value);
    if (why === "too-many")
      return t`The address asks for more than ${MOST_VALUES} values of “${label}”: only the first are used.`;
    if (why === "one-alone") return t`The address gives “${label}” more than once: only the first is used.`;
    return (
      kind?.unreadable?.(value) ??
      t`The address asks for “${label}: ${shown}”, which there is none of: it is ignored.`
    );
  };
}
