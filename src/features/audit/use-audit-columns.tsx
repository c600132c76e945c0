import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import type { TableColumn } from "#src/ui/data-table/table-types.ts";

import { FromCell, OnWhomCell, WhatCell, WhenCell, WhoCell } from "./cells.tsx";

/** The columns of the log. The same as long as the language is: rows are rendered anew with them. */
export function useAuditColumns(): TableColumn<AuditEntry>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "what",
        header: t`What`,
        cell: (entry) => <WhatCell entry={entry} />,
        track: "minmax(0, 5fr)",
        primary: true,
      },
      { id: "who", header: t`Who`, cell: (entry) => <WhoCell entry={entry} />, track: "minmax(0, 3fr)" },
      {
        id: "on-whom",
        header: t`On whom`,
        cell: (entry) => <OnWhomCell entry={entry} />,
        track: "minmax(0, 3fr)",
      },
      { id: "when", header: t`When`, cell: (entry) => <WhenCell entry={entry} />, track: "minmax(0, 3fr)" },
      {
        id: "from",
        header: t`From where`,
        cell: (entry) => <FromCell entry={entry} />,
        track: "minmax(0, 2fr)",
      },
    ],
    [t],
  );
}
