import { useLingui } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { MemberName } from "#src/domain/member-name.tsx";
import type { TableColumn } from "#src/ui/data-table/table-types.ts";

import { ClientCell, LastActiveCell, PlaceCell, SignInCell } from "./session-cells.tsx";
import { StatusCell } from "./status-cell.tsx";

interface SessionColumns {
  rowName: (row: OrgSession) => string;
  pathTo: (id: string) => string;
  /** Whether a wide act that runs names it. */
  isUnderWay: (row: OrgSession) => boolean;
}

/** The columns of everybody's sessions. */
export function useSessionColumns({
  rowName,
  pathTo,
  isUnderWay,
}: SessionColumns): TableColumn<Listed<OrgSession>>[] {
  const { t } = useLingui();
  return [
    {
      id: "member",
      header: t`Member`,
      cell: (session) => <MemberName member={session.member} />,
      sort: { ascending: "member", descending: "-member" },
      track: "minmax(0, 1.4fr)",
      primary: true,
    },
    {
      id: "client",
      header: t`Client`,
      cell: (session) => <ClientCell name={rowName(session)} session={session} to={pathTo(session.id)} />,
      sort: { ascending: "client", descending: "-client" },
      track: "minmax(0, 1fr)",
    },
    {
      id: "place",
      header: t`Place`,
      cell: (session) => <PlaceCell session={session} />,
      sort: { ascending: "country", descending: "-country" },
      track: "minmax(0, 1.1fr)",
    },
    {
      id: "lastActive",
      header: t`Last active`,
      cell: (session) => <LastActiveCell session={session} />,
      sort: { ascending: "last_active", descending: "-last_active", first: "descending" },
      track: "6.5rem",
    },
    {
      id: "signedIn",
      header: t`Signed in`,
      cell: (session) => <SignInCell session={session} />,
      sort: { ascending: "created", descending: "-created", first: "descending" },
      track: "minmax(7rem, 1fr)",
    },
    {
      id: "status",
      header: t`Status`,
      cell: (session) => <StatusCell session={session} underWay={isUnderWay(session)} />,
      track: "minmax(0, 1.3fr)",
    },
  ];
}
