import { useLocation, useNavigate, useParams } from "react-router";

import {
  LazySessionDetailsPage,
  LazySessionDrawer,
} from "#src/domain/session-details/session-details-lazy.ts";
import { paths } from "#src/paths.ts";

import { SessionsOverview } from "./sessions-overview.tsx";

/** One's own sessions; with an id in the address, that session over the list, or alone if it came by link. */
export function SessionsPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { overList?: unknown } | null };

  if (id !== undefined && state?.overList !== true) {
    return <LazySessionDetailsPage id={id} />;
  }
  return (
    <>
      <SessionsOverview />
      {id !== undefined && (
        <LazySessionDrawer
          id={id}
          key={id}
          onClose={() => void navigate(paths.sessions(), { preventScrollReset: true })}
        />
      )}
    </>
  );
}
