import { Trans } from "@lingui/react/macro";

import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

/** Where each change of the rules stands with what was and what is, for who may read it. */
export function ChangeLink() {
  const mayRead = useHasPermission("pf.audit.view");
  if (!mayRead) return null;
  return (
    <Link className="whitespace-nowrap underline underline-offset-4" to={paths.policyChanges()}>
      <Trans>Changes in the audit log</Trans>
    </Link>
  );
}
