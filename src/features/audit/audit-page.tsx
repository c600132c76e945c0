import { useLocation, useNavigate, useParams } from "react-router";

import { paths } from "#src/paths.ts";

import { AuditLog } from "./audit-log.tsx";
import { EntryPage } from "./entry-page.tsx";
import { LazyEntryDrawer } from "./lazy.ts";

/** The audit log; with an id in the address, that entry over it, or alone if it came by link. */
export function AuditPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const { search, state } = useLocation() as { search: string; state: { overList?: unknown } | null };

  if (id !== undefined && state?.overList !== true) return <EntryPage id={id} key={id} />;
  return (
    <>
      <AuditLog openId={id} />
      {id !== undefined && (
        <LazyEntryDrawer
          id={id}
          key={id}
          onClose={() => void navigate(paths.audit() + search, { preventScrollReset: true })}
        />
      )}
    </>
  );
}
