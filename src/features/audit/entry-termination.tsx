import { Trans } from "@lingui/react/macro";

import { useTermination } from "#src/api/terminations.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

/** The way to the wide act itself, as long as the server keeps it. */
export function EntryTermination({ id }: { id: string }) {
  const mayLook = useHasPermission("pf.sessions.view_org");
  const act = useTermination(mayLook ? id : null);
  if (!act.data) return null;
  return (
    <p>
      <Link className="text-accent underline-offset-4 hover:underline" to={paths.termination(id)}>
        {act.data.ends === "trust" ? (
          <Trans>See how the revoking went</Trans>
        ) : (
          <Trans>See how the sign-out went</Trans>
        )}
      </Link>
    </p>
  );
}
