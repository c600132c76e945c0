import { Trans } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { StillPossible } from "./still-possible.tsx";

/** What happens then, and what is not touched. */
export function Consequences({ plan }: { plan: Termination }) {
  const { ends } = plan;
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
              <Trans>They are signed out at their next click and have to sign in again.</Trans>
            </li>
            <li>
              <StillPossible termination={plan} />
            </li>
            <li>
              <ApiKeysGoOn />
            </li>
          </>
        )}
        <li>
          <Trans>It is written to the audit log, with your name and the reason.</Trans>
        </li>
      </ul>
    </div>
  );
}

/** Another tab, as this one holds a reason that is being typed. */
function ApiKeysGoOn() {
  const mayView = useHasPermission("pf.api_keys.view");
  return mayView ? (
    <Trans>
      API keys are not touched: they go on working. See{" "}
      <Link className="underline underline-offset-4" rel="noreferrer" target="_blank" to={paths.apiKeys()}>
        API sessions (new tab)
      </Link>
      .
    </Trans>
  ) : (
    <Trans>API keys are not touched: they go on working.</Trans>
  );
}
