import { useLingui } from "@lingui/react/macro";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import type { FilterKind, FilterOption } from "#src/domain/filters/filter-kind.ts";
import { useMemberSearch } from "#src/domain/filters/use-member-search.tsx";
import { formatDay, formatExact, parseTime } from "#src/lib/time.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { useActionWords } from "./action-words.ts";
import { ACTIONS, OUTCOMES, type AuditFilterName } from "./audit-filters.ts";
import { useOutcomeWords } from "./outcome-words.ts";
import type { HistoryOf } from "./use-history-of.ts";

const uncounted = (value: string): FilterOption => ({ value, label: null, count: null });
const actions = ACTIONS.map(uncounted);
const outcomes = OUTCOMES.map(uncounted);

/** What the log is filtered by, in words. `entries` are those that are shown: they know names. */
export function useAuditKinds(
  entries: readonly AuditEntry[],
  history: HistoryOf | null,
): FilterKind<AuditFilterName>[] {
  const { t, i18n } = useLingui();
  const actionWords = useActionWords();
  const outcomeWords = useOutcomeWords();
  const actors = actorsIn(entries);
  const members = useMemberSearch([...actors].map(([value, label]) => ({ value, label, count: null })));
  const locale = intlLocale(i18n.locale);

  /** The day alone, where it begins or ends with that moment. */
  function momentWords(value: string, shift: number): string {
    const time = parseTime(value) ?? 0;
    const midnight = new Date(time).toTimeString().startsWith("00:00:00");
    return midnight ? formatDay(time + shift, locale) : formatExact(time, locale);
  }

  const notAMoment = (label: string, value: string) =>
    t`“${inAFewWords(value)}” in the address is no point in time for “${label}”: it is ignored.`;

  return [
    {
      name: "actor",
      label: t`Actor`,
      words: (value, label) => inAFewWords(label ?? actors.get(value) ?? value),
      ...members,
    },
    {
      name: "action",
      label: t`Action`,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the address's values are of this list
      words: (value) => actionWords(value as (typeof ACTIONS)[number]),
      options: actions,
    },
    {
      name: "outcome",
      label: t`Outcome`,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the address's values are of this list
      words: (value) => outcomeWords(value as (typeof OUTCOMES)[number]),
      options: outcomes,
    },
    { name: "target", label: t`History of`, words: (value) => history?.name ?? value },
    {
      name: "since",
      label: t`Since`,
      words: (value) => momentWords(value, 0),
      unreadable: (value) => notAMoment(t`Since`, value),
    },
    {
      name: "until",
      label: t`Until`,
      words: (value) => momentWords(value, -1),
      unreadable: (value) => notAMoment(t`Until`, value),
    },
  ];
}

/** Everybody who did something, by id. */
function actorsIn(entries: readonly AuditEntry[]): Map<string, string> {
  const names = entries.flatMap(({ actor }) =>
    actor?.userId ? [[actor.userId, actor.name || actor.email || actor.userId] as const] : [],
  );
  return new Map(names.toSorted(([, one], [, other]) => one.localeCompare(other)));
}
