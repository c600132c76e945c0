import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import type { TableColumn } from "#src/ui/data-table/table-types.ts";

import { concernsSomething, FromCell, OnWhomCell, WhatCell, WhenCell, WhoCell } from "./cells.tsx";

/** The columns of the log. The same as long as the language is: rows are rendered anew with them. */
export function useAuditColumns(): TableColumn<AuditEntry>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "what",
        header: t`What`,
        cell: (entry) => <WhatCell entry={entry} />,
        track: "minmax(0, 1.2fr)",
        primary: true,
      },
      { id: "who", header: t`Who`, cell: (entry) => <WhoCell entry={entry} />, track: "minmax(0, 1.2fr)" },
      {
        id: "on-whom",
        header: t`On whom`,
        cell: (entry) => concernsSomething(entry) && <OnWhomCell entry={entry} />,
        track: "minmax(0, 1.05fr)",
      },
      { id: "when", header: t`When`, cell: (entry) => <WhenCell entry={entry} />, track: "13.75rem" },
      {
        id: "from",
        header: t`From where`,
        cell: (entry) => entry.actor !== null && <FromCell entry={entry} />,
        track: "minmax(0, 0.75fr)",
      },
    ],
    [t],
  );
}
