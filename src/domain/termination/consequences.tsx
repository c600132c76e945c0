import { Trans } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

/** What happens then, and what is not touched. */
export function Consequences({ ends }: Pick<Termination, "ends">) {
  return (
    <div>
      <h3 className="font-medium">
        <Trans>What happens then</Trans>
      </h3>
      <ul className="mt-1 list-disc space-y-1 ps-5 text-ink-soft marker:text-line-strong">
        {ends === "trust" ? (
          <li>
            <Trans>The next sign-in there is asked for the second factor. Sessions stay signed in.</Trans>
          </li>
        ) : (
          <>
            <li>
              <Trans>Whoever uses them is refused at the next request, and needs to sign in again.</Trans>
            </li>
            <li>
              <ApiKeysGoOn />
            </li>
          </>
        )}
        <li>
          {ends === "trust" ? (
            <Trans>It is written to the audit log, with your name and the reason.</Trans>
          ) : (
            <Trans>
              It is written to the audit log, with your name and the reason. The members concerned are told
              the reason once they have signed in again.
            </Trans>
          )}
        </li>
      </ul>
    </div>
  );
}

function ApiKeysGoOn() {
  const mayView = useHasPermission("pf.api_keys.view");
  return mayView ? (
    <Trans>
      API keys are not touched: they go on working. See{" "}
      <Link className="underline underline-offset-4" to={paths.apiKeys()}>
        API sessions
      </Link>
      .
    </Trans>
  ) : (
    <Trans>API keys are not touched: they go on working.</Trans>
  );
}
