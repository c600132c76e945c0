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
    const ending = endings.get(row.id);
    return ending === undefined ? words : t`${words}, id ending in ${ending}`;
  };
}

/** What the words of a row come from. */
function alike({ client, ip, location, member }: OrgSession): string {
  const { kind, name, os, model } = client;
  const at = [ip.scope, location?.city, location?.countryCode];
  return [kind, name, os, model, ...at, member.name, member.email].join("\n");
}

/** For those that share what they are called: as much of their ids' ends as tells them apart. */
export function endingsOf<Row extends { id: string }>(
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const words = wordsOf(row);
    const group = groups.get(words);
    if (group) group.push(row.id);
    else groups.set(words, [row.id]);
  }
  const endings = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const length = tellingLength(group);
    for (const id of group) endings.set(id, id.slice(-length));
  }
  return endings;
}
