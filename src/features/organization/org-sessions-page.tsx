import { Trans } from "@lingui/react/macro";
import { useLocation, useNavigate, useParams } from "react-router";

import { useFilters } from "#src/domain/filters/use-filters.ts";
import { Link } from "#src/domain/link.tsx";
import { LazyOrgSessionPage } from "#src/domain/session-details/org-session-lazy.ts";
import { paths } from "#src/paths.ts";

import { OrgSessions } from "./org-sessions.tsx";
import { sessionFilters } from "./session-filters.ts";

/** Everybody's sessions; with an id in the address, that session over the table, or alone if it came by link. */
export function OrgSessionsPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { overList?: unknown } | null };
  const filters = useFilters(sessionFilters);
  const pathTo = (session: string) => paths.orgSession(session, filters.search);

  if (id !== undefined && state?.overList !== true) {
    const back = (
      <Link className="text-accent underline-offset-4 hover:underline" to={paths.orgSessions(filters.search)}>
        <Trans>All sessions of the organization</Trans>
      </Link>
    );
    return <LazyOrgSessionPage back={back} id={id} key={id} sessionPath={pathTo} />;
  }
  return (
    <OrgSessions
      filters={filters}
      onClose={() => void navigate(paths.orgSessions(filters.search), { preventScrollReset: true })}
      openId={id}
      pathTo={pathTo}
    />
  );
}
