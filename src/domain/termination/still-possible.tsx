import { Trans } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

/** What ending sessions does not prevent, and what does: with a way there, once it is done. */
export function StillPossible({ termination: { state, member } }: { termination: Termination }) {
  const trusted = new URLSearchParams([["trust", "trusted"], ...(member ? [["member", member.id]] : [])]);
  return (
    <>
      <Trans>Whoever knows the password can sign in again at once. The trust of devices is kept.</Trans>{" "}
      {state === "planned" ? (
        <Trans>To prevent that, have the password changed and revoke the trust of the devices.</Trans>
      ) : (
        <Trans>
          To prevent that, have the password changed and revoke the trust of{" "}
          <Link className="underline underline-offset-4" to={paths.orgDevices(trusted)}>
            the devices
          </Link>
          .
        </Trans>
      )}
    </>
  );
}
