import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";

import type { OrgDevice } from "#src/api/org-device-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { endingsOf, once } from "./use-row-names.ts";

/** What a device is called, and a name for its row that no other row has. */
export function useDeviceNames(rows: readonly OrgDevice[] | undefined) {
  const { t } = useLingui();
  const clientName = useClientName();
  const endings = useMemo(() => endingsOf(rows ?? [], alike), [rows]);

  function nameOf({ name, client }: OrgDevice): string {
    return inAFewWords(name ?? "") || clientName(client);
  }

  function rowName(row: OrgDevice): string {
    const member = inAFewWords(row.member.name) || inAFewWords(row.member.email);
    const words = t`${nameOf(row)}, ${member}`;
    const ending = endings(row);
    return ending === undefined ? words : t`${words}, id ending in ${ending}`;
  }

  return { nameOf, rowName };
}

const alike = once(({ name, client, member }: OrgDevice): string =>
  [name, client.kind, client.name, client.os, client.model, member.name, member.email].join("\n"),
);
