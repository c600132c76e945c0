import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";

import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { usePlace } from "#src/domain/place.ts";
import { tellingLength } from "#src/domain/session-label.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/**
 * A name for a row that no other row has: "Chrome on Windows, London, United Kingdom, Dana Smith", with the end of its
 * id where others are called so too. Words are made for those alone that are shown: of 50,000 that would take long.
 */
export function useRowNames(rows: readonly OrgSession[] | undefined): (row: OrgSession) => string {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const endings = useMemo(() => endingsOf(rows ?? [], alike), [rows]);
  return (row) => {
    const member = inAFewWords(row.member.name) || inAFewWords(row.member.email);
    const words = t`${clientName(row.client)}, ${place(row)}, ${member}`;
    const ending = endings(row);
    return ending === undefined ? words : t`${words}, id ending in ${ending}`;
  };
}

/** What the words of a row come from. */
const alike = once(({ client, ip, location, member }: OrgSession): string => {
  const { kind, name, os, model } = client;
  const at = [ip.scope, location?.city, location?.countryCode];
  return [kind, name, os, model, ...at, member.name, member.email].join("\n");
});

/**
 * For a row that shares with others what it is called: as much of its id's end as tells them apart. It is found for
 * those alone that are asked about, and what a row is called is made once, however often others come.
 */
export function endingsOf<Row extends { id: string }>(
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
): (row: Row) => string | undefined {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const words = wordsOf(row);
    const group = groups.get(words);
    if (group) group.push(row.id);
    else groups.set(words, [row.id]);
  }
  return (row) => {
    const group = groups.get(wordsOf(row)) ?? [];
    return group.length > 1 ? row.id.slice(-tellingLength(group)) : undefined;
  };
}

/** The same, made once for each row. */
export function once<Row extends object>(wordsOf: (row: Row) => string): (row: Row) => string {
  const made = new WeakMap<Row, string>();
  return (row) => {
    const words = made.get(row) ?? wordsOf(row);
    made.set(row, words);
    return words;
  };
}
